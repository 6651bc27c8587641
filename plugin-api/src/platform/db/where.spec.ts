import { describe, expect, it } from 'vitest';
import { bin, newId } from './id.ts';
import { Where } from './where.ts';

describe('what comes after a place', () => {
  const id = newId();

  it('goes on by name, and by id where names are the same', () => {
    const { text, params } = new Where().past(['m.sort_name', 'm.id'], ['Орлова', id]);
    expect(text).toBe('m.sort_name >= ? AND (m.sort_name > ? OR m.id > ?)');
    expect(params).toEqual(['Орлова', 'Орлова', bin(id)]);
  });

  it('goes on by each of several names, and backwards where the newest come first', () => {
    const names = new Where().past(['p.family', 'p.given', 'p.id'], ['Орлова', 'Вера', id]);
    expect(names.text).toBe(
      'p.family >= ? AND (p.family > ? OR p.given >= ? AND (p.given > ? OR p.id > ?))',
    );
    expect(names.params).toEqual(['Орлова', 'Орлова', 'Вера', 'Вера', bin(id)]);
    const days = new Where().past(['m.held_on', 'm.id'], ['2026-09-01', id], 'DESC');
    expect(days.text).toBe('m.held_on <= ? AND (m.held_on < ? OR m.id < ?)');
  });
});
