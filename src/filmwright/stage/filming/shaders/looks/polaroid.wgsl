// Polaroid: an instant picture in its white card, broad below, colours faded and warm.

@fragment
fn finish_fragment(in: Full) -> @location(0) vec4f {
  let at = in.clip.xy / unit();
  let size = frame.picture.xy / unit();
  let side = 0.055 * size.y;
  let foot = 0.185 * size.y;
  let low = vec2f(side, side);
  let high = vec2f(size.x - side, size.y - foot);
  let inside = (at - low) / (high - low);
  let shown = vec2f(inside.x, 0.5 + (inside.y - 0.5) * ((high.y - low.y) / (high.x - low.x)) * (size.x / size.y));
  var c = tone(clamp(shown, vec2f(0.0), vec2f(1.0)));
  let grey = luma(c);
  c = mix(vec3f(grey), c, 0.82);
  c = c * vec3f(0.92, 0.88, 0.76) + vec3f(0.085, 0.075, 0.085);
  c = mix(c, vec3f(0.98, 0.88, 0.66), 0.22 * smoothstep(0.5, 1.0, grey));
  c = mix(c, c * vec3f(0.86, 0.98, 1.02), smoothstep(0.45, 0.05, grey) * 0.6);
  let off = inside - 0.5;
  c *= 1.0 - 0.75 * dot(off, off);
  c += (hash2(in.clip.xy + 3.0) - 0.5) * 0.035;
  let border = max(max(low.x - at.x, at.x - high.x), max(low.y - at.y, at.y - high.y));
  let fibre = paper(at, 0.7);
  var card = vec3f(0.955, 0.945, 0.915) * (0.975 + 0.04 * fibre.x);
  card *= 1.0 - 0.20 * smoothstep(2.5, 0.0, border);
  let rim = min(min(at.x, size.x - at.x), min(at.y, size.y - at.y));
  card *= 0.86 + 0.14 * smoothstep(0.0, 5.0, rim);
  return vec4f(clamp(mix(c, card, smoothstep(-0.6, 0.6, border)), vec3f(0.0), vec3f(1.0)), 1.0);
}
