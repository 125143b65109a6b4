// Pointillism: nothing but round dots of pure colour, laid side by side on a pale ground.

const FLAT_STEP = 2.0;
fn flat_bent(at: vec2f) -> vec2f { return vec2f(0.0); }

fn dotted(c: vec3f, at: vec2f, size: f32, salt: f32) -> vec3f {
  let cell = floor(at / size);
  let jitter = vec2f(hash2(cell + salt), hash2(cell + salt + 17.0)) - 0.5;
  let middle = (cell + 0.5 + 0.34 * jitter) * size;
  let r = hash2(cell + salt + 41.0);
  var paint = flat_tone(middle * unit() * frame.picture.zw);
  let grey = luma(paint);
  paint = saturated(paint, 1.75);
  // Each dot leans to one pure colour; the eye mixes them again.
  let lean = select(select(vec3f(0.20, -0.04, -0.14), vec3f(0.10, 0.11, -0.18), r > 0.33), vec3f(-0.16, -0.02, 0.22), r > 0.66);
  paint = clamp(paint + lean * (0.55 + 0.5 * (1.0 - grey)) + 0.03, vec3f(0.0), vec3f(1.0));
  let round = smoothstep(0.50, 0.36, length(at - middle) / size);
  return mix(c, paint, round);
}

@fragment
fn finish_fragment(in: Full) -> @location(0) vec4f {
  let at = in.clip.xy / unit();
  var c = mix(vec3f(0.93, 0.90, 0.82), flat_tone(in.at), 0.62);
  c = dotted(c, at + vec2f(3.1, 1.7), 8.0, 3.0);
  c = dotted(c, turned(at, 0.4), 7.0, 11.0) * 0.0 + dotted(c, at, 6.4, 11.0);
  c = dotted(c, at + vec2f(2.0, 4.4), 5.4, 29.0);
  return vec4f(c, 1.0);
}
