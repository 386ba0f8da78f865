import type { Token } from '../../../model/doc.ts';
import type { Entity } from '../../../model/entity.ts';
import type { Role } from '../../../model/facts.ts';
import { type Frame, inSlot } from '../../clause/frame.ts';
import type { Context } from '../../context.ts';

/** What others do about an attack: "guerre soutenue par le Bélarus", "attaque condamnée par l’Union". */
const NO_DEED = ['support', 'condemn', 'say', 'regret', 'stop', 'perish'] as const;

/** Who did it: behind "by" where what was done looks like the subject, else the subject, unless that is the attack itself. */
const doersIn = (clause: Frame, attack: Token): readonly Token[] => {
  if (clause.passive) return clause.subjects;
  if (clause.subjects.includes(attack) && clause.objects.length === 0) return inSlot(clause, 'by').map(({ head }) => head);
  const others = clause.subjects.every((token) => token.feats.PronType !== 'Rel' && token !== attack);
  return clause.link === 'relative' && others ? clause.subjects : [];
};

/** "L’attentat commis à Lomé et revendiqué par X": a second participle, which the tree joins to the verb above. */
function joinedTo({ head }: Frame, { clauses }: Context): readonly Frame[] {
  const around = clauses.inSentence(head.sentence).filter((each) => each.passive && each.head.index > head.index);
  const first = around.find((each) => each.tense === 'participle' && each.objects.includes(head));
  return first
    ? around.filter((each) => each !== first && each.tense === 'participle' && each.link === 'coordinate' && each.objects.length === 0)
    : [];
}

/** "The attack perpetrated by …", "les frappes que la Russie fait subir": who the clause beside the noun names. */
export const perpetrators = (frame: Frame, context: Context): readonly (readonly [Role, Entity])[] =>
  frame.verbal
    ? []
    : context.clauses.tree
        .by(frame.head.index, 'acl')
        .flatMap((token) => context.clauses.tree.conjuncts(token))
        .flatMap((token) => context.clauses.at(token.index) ?? [])
        .concat(joinedTo(frame, context))
        .filter((each) => !NO_DEED.some((concept) => each.concepts.has(concept)))
        .flatMap((each) => context.resolver.resolveAll(doersIn(each, frame.head)))
        .map((entity) => ['Author', entity] as const);
