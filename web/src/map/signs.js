/** The signs of points on the map, drawn around the origin with radius r. */
import { COLOURS, lookColours } from './style.js';

export const SIGNS = {
  NORMAL: (c, r) => ring(c, r, lookColours('NORMAL').fill, COLOURS.white, 1.5),
  HEAVY: triangle,
  OVERLOADED: octagon,
  NO_DATA: dashedRing,
  TIE: (c, r) => ring(c, r, COLOURS.white, COLOURS.ink2, 1.3),
  SUBSTATION: substation,
  SWITCHING_STATION: switchingStation,
};

function ring(c, r, fill, edge, width) {
  c.beginPath();
  c.arc(0, 0, r, 0, 2 * Math.PI);
  paint(c, fill, edge, width);
}

function paint(c, fill, edge, width) {
  c.fillStyle = fill;
  c.fill();
  c.strokeStyle = edge;
  c.lineWidth = width;
  c.stroke();
}

function polygon(c, corners) {
  c.beginPath();
  corners.forEach(([x, y], i) => (i === 0 ? c.moveTo(x, y) : c.lineTo(x, y)));
  c.closePath();
}

function triangle(c, r) {
  const { fill, line } = lookColours('HEAVY');
  polygon(c, [
    [0, -1.3 * r],
    [1.25 * r, 0.95 * r],
    [-1.25 * r, 0.95 * r],
  ]);
  paint(c, fill, line, 1.2);
  if (r < 5) return;
  c.fillStyle = COLOURS.ink;
  c.fillRect(-0.6, -0.5 * r, 1.2, 0.75 * r);
  c.fillRect(-0.6, 0.45 * r, 1.2, 1.2);
}

function octagon(c, r) {
  const a = 1.1 * r;
  const b = 0.45 * r;
  polygon(c, [
    [-b, -a],
    [b, -a],
    [a, -b],
    [a, b],
    [b, a],
    [-b, a],
    [-a, b],
    [-a, -b],
  ]);
  paint(c, lookColours('OVERLOADED').fill, COLOURS.white, 1.3);
  c.fillStyle = COLOURS.white;
  c.fillRect(-0.55 * r, -0.9, 1.1 * r, 1.8);
}

function dashedRing(c, r) {
  c.setLineDash([2, 1.6]);
  ring(c, r, COLOURS.white, lookColours('NO_DATA').line, 1.2);
  c.setLineDash([]);
}

function substation(c, r) {
  c.beginPath();
  c.rect(-r, -r, 2 * r, 2 * r);
  paint(c, COLOURS.ink, COLOURS.white, 1.5);
  c.fillStyle = COLOURS.white;
  c.fillRect(-r * 0.35, -r * 0.35, r * 0.7, r * 0.7);
}

function switchingStation(c, r) {
  c.beginPath();
  c.rect(-r, -r, 2 * r, 2 * r);
  paint(c, COLOURS.white, COLOURS.ink, 1.6);
}
