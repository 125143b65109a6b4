// Bricks: a mosaic of glossy plastic toy plates, each with its round stud.

const FLAT_STEP = 1.8;
fn flat_bent(at: vec2f) -> vec2f { return vec2f(0.0); }

@fragment
fn finish_fragment(in: Full) -> @location(0) vec4f {
  let at = in.clip.xy / unit();
  let size = 10.2;
  let cell = floor(at / size);
  let off = fract(at / size) - 0.5;
  let middle = (cell + 0.5) * size * unit() * frame.picture.zw;
  let s = frame.picture.zw * size * 0.25 * unit();
  var c = 0.34 * flat_tone(middle) + 0.165 * (flat_tone(middle + s) + flat_tone(middle - s)
    + flat_tone(middle + vec2f(s.x, -s.y)) + flat_tone(middle + vec2f(-s.x, s.y)));
  c = saturated(c, 1.65);
  c = vec3f(stepped(c.r, 5.0), stepped(c.g, 5.0), stepped(c.b, 5.0)) * 0.94 + 0.02;
  let far = length(off);
  let light = normalize(vec2f(-0.6, -0.8));
  let stud = smoothstep(0.335, 0.305, far);
  let rim = smoothstep(0.06, 0.0, abs(far - 0.305));
  let side = dot(off / max(far, 0.001), light);
  c *= 1.0 - 0.30 * smoothstep(0.42, 0.30, length(off - vec2f(0.07, 0.09))) * (1.0 - stud);
  c *= mix(1.0, 1.07, stud);
  c += rim * (0.22 * max(side, 0.0) - 0.16 * max(-side, 0.0));
  let edge = max(abs(off.x), abs(off.y));
  c *= 1.0 - 0.42 * smoothstep(0.455, 0.50, edge);
  c += 0.10 * smoothstep(0.40, 0.46, edge) * step(off.x + off.y, 0.0) * (1.0 - smoothstep(0.46, 0.49, edge));
  return vec4f(clamp(c, vec3f(0.0), vec3f(1.0)), 1.0);
}
