import type { Entity } from '../../model/entity.ts';

/** Unnamed holders of posts: one for each title, two where it is of two states. */
export class Nameless {
  private readonly byKey = new Map<string, Entity>();

  /**
   * @param key what all titles of the post share
   * @param title the words
   * @param side the state or body that the words name, which the holder binds
   * @param gender what the words show of it
   */
  holder(key: string, title: string, side: Entity | undefined, gender: string | undefined): Entity {
    const known = this.byKey.get(key);
    const own = side && known?.collectiveOf && known.collectiveOf !== side ? `${key} ${side.id}` : key;
    const entity = this.byKey.get(own) ?? { id: `anonymous:${own}`, class: 'Person', name: title, anonymous: true, number: 'Sing' };
    if (side) entity.collectiveOf ??= side;
    if (gender === 'Masc' || gender === 'Fem') entity.gender ??= gender;
    this.byKey.set(own, entity);
    return entity;
  }
}
