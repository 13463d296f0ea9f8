/** Leaflet's canvas renderer, taught patterns and signs. */
import * as L from 'leaflet';
import { patternFill } from './patterns.js';
import { SIGNS } from './signs.js';

/** How much is drawn beyond the view, so that a short pan shows no bare edge. */
const PADDING = 0.25;

const GradeCanvas = L.Canvas.extend({
  _fillStroke(context, layer) {
    const { mark, markOpacity } = layer.options;
    if (!mark) return L.Canvas.prototype._fillStroke.call(this, context, layer);
    const { stroke } = layer.options;
    // Base first, then the marks, then the edge: the edge must stay clean of marks.
    layer.options.stroke = false;
    L.Canvas.prototype._fillStroke.call(this, context, layer);
    layer.options.stroke = stroke;
    context.globalAlpha = markOpacity;
    // Layer points do not move while panning, so a pattern anchored in them does not swim.
    context.fillStyle = patternFill(context, mark);
    context.fill(layer.options.fillRule || 'evenodd');
    layer.options.fill = false;
    L.Canvas.prototype._fillStroke.call(this, context, layer);
    layer.options.fill = true;
  },

  _updateCircle(layer) {
    const sign = SIGNS[layer.options.sign];
    if (!sign) return L.Canvas.prototype._updateCircle.call(this, layer);
    if (!this._drawing || layer._empty()) return;
    const context = this._ctx;
    context.save();
    context.translate(layer._point.x, layer._point.y);
    context.globalAlpha = 1;
    sign(context, layer.options.radius);
    context.restore();
  },
});

export const gradeCanvas = (pane) => new GradeCanvas({ pane, padding: PADDING });

export const plainSvg = (pane) => L.svg({ pane, padding: PADDING });

/** A point of the grid with its sign. */
export const signAt = (latlng, sign, radius, pane, renderer) =>
  L.circleMarker(latlng, { pane, renderer, sign, radius, interactive: false });
