import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

const table = (lang) => JSON.parse(readFileSync(new URL(`../i18n/${lang}.json`, import.meta.url)));
const zh = table('zh');
const en = table('en');
const holes = (text) => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = new URL(entry.name + (entry.isDirectory() ? '/' : ''), folder);
    return entry.isDirectory() ? sources(at) : [readFileSync(at, 'utf8')];
  });
}

const code = sources(new URL('../src/', import.meta.url)).join('\n');

test('both languages have the same keys', () => {
  assert.deepEqual(Object.keys(zh).sort(), Object.keys(en).sort());
});

test('no sentence promises a figure that the other lacks', () => {
  for (const key of Object.keys(zh)) assert.deepEqual(holes(zh[key]), holes(en[key]), key);
});

test('no empty texts, and no Chinese left in the English table', () => {
  for (const [key, text] of Object.entries({ ...zh, ...en })) assert.notEqual(text.trim(), '', key);
  const allowed = ['app.title', 'app.titlePlace'];
  for (const [key, text] of Object.entries(en)) {
    if (!allowed.includes(key)) assert.doesNotMatch(text, /\p{Script=Han}/u, key);
  }
});

test('every key the code names is in the tables', () => {
  const named = [...code.matchAll(/\bt(?:\.clauses)?\(\s*'([\w.-]+)'/g)].map(([, key]) => key);
  assert.ok(named.length > 60);
  for (const key of named) assert.ok(key in zh, key);
});

test('data never becomes markup', () => {
  assert.doesNotMatch(code, /innerHTML|insertAdjacentHTML|document\.write/);
});

test('the layers of the page keep to themselves', () => {
  const of = (part) => sources(new URL(`../src/${part}/`, import.meta.url)).join('\n');
  assert.doesNotMatch(of('map'), /from '\.\.\/panel\//);
  assert.doesNotMatch(of('panel'), /from '\.\.\/map\/|leaflet/);
  assert.doesNotMatch(of('format'), /document|window|fetch\(/);
  for (const part of ['map', 'panel', 'state', 'format', 'view'])
    assert.doesNotMatch(of(part), /\bfetch\(/, part);
});
