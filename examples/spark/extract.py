"""Extracts facts from a corpus with Apache Spark: `pledgegraph extract --jsonl` runs once for each partition, as a filter between lines.

    spark-submit examples/spark/extract.py documents.jsonl quads --partitions 64

`documents.jsonl` (a file, a folder, or whatever Spark reads as text) has a JSON object a line: {"identifier": ..., "issued": ..., "text": ...}.
`quads` is written as text files of N-Quads. What the lexicon says of an entity comes with every document that names it: loading the
files into a store, or `--distinct`, leaves one of each. Documents that cannot be used are named in the executors' standard error.
"""

import argparse

from pyspark.sql import SparkSession


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("documents")
    parser.add_argument("quads", help="the folder to write; must not exist")
    parser.add_argument("--master", help="for a run without spark-submit, such as local-cluster[2,1,1024]")
    parser.add_argument("--command", default="pledgegraph extract --jsonl", help="the filter, as it is called on each node")
    parser.add_argument("--partitions", type=int, default=2, help="at least so many; each starts the filter once")
    parser.add_argument("--distinct", action="store_true", help="each quad once in all the output: costs a shuffle")
    return parser.parse_args()


def main() -> None:
    given = arguments()
    builder = SparkSession.builder.appName("pledgegraph extract")
    if given.master:
        builder = builder.master(given.master)
    spark = builder.getOrCreate()
    try:
        lines = spark.sparkContext.textFile(given.documents, given.partitions)
        # The filter's exit code tells that some document was left out; the others are there, so that it does not fail the task.
        quads = lines.pipe(given.command, checkCode=False)
        (quads.distinct() if given.distinct else quads).saveAsTextFile(given.quads)
    finally:
        spark.stop()


if __name__ == "__main__":
    main()
