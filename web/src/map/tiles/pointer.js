/** Tells a tile layer's owner what the pointer is over, and what was clicked. */
import { identityOf } from './features.js';

/** @returns {() => void} stops it */
export function watchPointer(map, layer) {
  const { onHover, onClick } = layer.options;
  let under = null;
  let frame = 0;
  const tell = (feature) => {
    const same = (feature && identityOf(feature)) === (under && identityOf(under));
    under = feature;
    if (!same) onHover(feature);
  };
  const look = ({ latlng }) => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => tell(layer.featureAt(latlng)));
  };
  const leave = () => {
    cancelAnimationFrame(frame);
    tell(null);
  };
  const click = ({ latlng }) => {
    const feature = layer.featureAt(latlng);
    if (feature) onClick(feature, latlng);
  };
  const handlers = {
    ...(onHover && { mousemove: look, mouseout: leave, movestart: leave, zoomstart: leave }),
    ...(onClick && { click }),
  };
  map.on(handlers);
  return () => {
    map.off(handlers);
    if (onHover) leave();
  };
}
