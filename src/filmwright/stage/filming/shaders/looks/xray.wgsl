// X-ray: things glow blue-white where one looks along their skin, dark where one looks through them.

@fragment
fn finish_fragment(in: Full) -> @location(0) vec4f {
  let px = vec2i(in.clip.xy);
  let view = normalize(ray(in.at));
  let there = step(0.00001, stored(px));
  let edge = 1.0 - abs(dot(normal_at(px), view));
  let near = smoothstep(26.0, 5.0, away(px));
  let grey = luma(tone(in.at));
  var thick = there * (pow(edge, 2.2) * 0.95 + 0.10 + 0.16 * (1.0 - grey)) * mix(0.22, 1.0, near);
  let reach = i32(max(1.0, round(unit())));
  thick = max(thick, 0.75 * max(outline(px, reach), 0.7 * crease(px, reach)) * mix(0.35, 1.0, near));
  let s = frame.picture.zw * unit();
  let g = abs(luma(tone(in.at + s)) - luma(tone(in.at - s)));
  thick += 0.7 * smoothstep(0.05, 0.30, g) * mix(0.3, 1.0, near);
  let c = mix(vec3f(0.010, 0.022, 0.050), vec3f(0.34, 0.66, 0.92), clamp(thick, 0.0, 1.0))
    + vec3f(0.55, 0.45, 0.30) * smoothstep(0.55, 1.2, thick);
  let speck = (hash2(in.clip.xy + frame.state.z * 11.0) - 0.5) * 0.035;
  let off = in.at - 0.5;
  return vec4f(clamp((c + speck) * (1.0 - 0.9 * dot(off, off)), vec3f(0.0), vec3f(1.0)), 1.0);
}
