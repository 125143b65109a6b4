// Mosaic: small square stones set by hand in pale mortar.

const FLAT_STEP = 1.6;
fn flat_bent(at: vec2f) -> vec2f { return vec2f(0.0); }

@fragment
fn finish_fragment(in: Full) -> @location(0) vec4f {
  let at = in.clip.xy / unit();
  let size = 9.6;
  let row = floor(at.y / size);
  let shift = 0.5 * (row - 2.0 * floor(row * 0.5)) + 0.25 * sin(row * 1.7);
  let cell = vec2f(floor(at.x / size + shift), row);
  let middle = (cell + 0.5 - vec2f(shift, 0.0)) * size;
  let r = hash2(cell);
  let off = turned((at - middle) / size, (r - 0.5) * 0.32);
  var c = flat_tone(clamp(middle * unit() * frame.picture.zw, vec2f(0.0), vec2f(1.0)));
  c = saturated(c, 1.35);
  c = vec3f(stepped(c.r, 7.0), stepped(c.g, 7.0), stepped(c.b, 7.0)) * (0.82 + 0.34 * hash2(cell + 9.0));
  let inside = max(abs(off.x), abs(off.y));
  let stone = smoothstep(0.455, 0.40, inside);
  // Each stone lies a little askew and catches the light on its own upper edge.
  c += 0.14 * (-off.y - off.x) * (0.6 + r) + 0.05 * smoothstep(0.30, 0.42, inside) * step(off.y, 0.0);
  let mortar = vec3f(0.66, 0.63, 0.57) * (0.78 + 0.3 * paper(at, 0.4).x);
  return vec4f(clamp(mix(mortar, c, stone), vec3f(0.0), vec3f(1.0)), 1.0);
}
