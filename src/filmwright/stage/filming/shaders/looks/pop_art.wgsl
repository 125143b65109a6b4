// Pop art: the same picture four times over, each screen-printed in four loud inks of its own.

fn ink_of(panel: i32, step_: i32) -> vec3f {
  let a = select(select(vec3f(0.16, 0.05, 0.35), vec3f(0.86, 0.06, 0.42), step_ == 1), vec3f(0.99, 0.80, 0.10), step_ == 2);
  let b = select(select(vec3f(0.10, 0.12, 0.48), vec3f(0.05, 0.66, 0.72), step_ == 1), vec3f(0.99, 0.42, 0.62), step_ == 2);
  let c = select(select(vec3f(0.45, 0.03, 0.10), vec3f(0.98, 0.45, 0.06), step_ == 1), vec3f(0.36, 0.80, 0.90), step_ == 2);
  let d = select(select(vec3f(0.03, 0.28, 0.24), vec3f(0.47, 0.22, 0.72), step_ == 1), vec3f(0.70, 0.88, 0.16), step_ == 2);
  let ink = select(select(select(a, b, panel == 1), c, panel == 2), d, panel == 3);
  let white = select(select(select(vec3f(0.10, 0.75, 0.80), vec3f(0.99, 0.90, 0.25), panel == 1), vec3f(0.99, 0.86, 0.80), panel == 2), vec3f(0.99, 0.55, 0.20), panel == 3);
  return select(ink, white, step_ == 3);
}

@fragment
fn finish_fragment(in: Full) -> @location(0) vec4f {
  let doubled = in.at * 2.0;
  let panel = i32(floor(doubled.x)) + 2 * i32(floor(doubled.y));
  let at = fract(doubled);
  let s = frame.picture.zw * 2.0 * unit();
  var grey = 0.4 * luma(tone(at)) + 0.15 * (luma(tone(at + vec2f(s.x, 0.0))) + luma(tone(at - vec2f(s.x, 0.0)))
    + luma(tone(at + vec2f(0.0, s.y))) + luma(tone(at - vec2f(0.0, s.y))));
  grey = clamp(grey + 0.03 * (paper(in.clip.xy / unit(), 0.5).x - 0.5), 0.0, 1.0);
  let soft = 0.012;
  var c = ink_of(panel, 0);
  c = mix(c, ink_of(panel, 1), smoothstep(0.24 - soft, 0.24 + soft, grey));
  c = mix(c, ink_of(panel, 2), smoothstep(0.46 - soft, 0.46 + soft, grey));
  c = mix(c, ink_of(panel, 3), smoothstep(0.70 - soft, 0.70 + soft, grey));
  let px = vec2i(at * frame.picture.xy);
  let reach = i32(max(2.0, round(2.0 * unit())));
  c = mix(c, vec3f(0.05, 0.03, 0.08), outline(px, reach) * 0.92);
  let gap = min(abs(doubled.x - 1.0) * frame.picture.x, abs(doubled.y - 1.0) * frame.picture.y) * 0.5;
  c = mix(vec3f(0.97), c, smoothstep(2.0 * unit(), 3.2 * unit(), gap));
  return vec4f(c, 1.0);
}
