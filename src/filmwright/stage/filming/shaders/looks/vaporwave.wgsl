// Vaporwave: pink to violet to cyan, a striped sun, a grid of light on the ground, the lines of a tube.

@fragment
fn finish_fragment(in: Full) -> @location(0) vec4f {
  let px = vec2i(in.clip.xy);
  let s = frame.picture.zw * 1.6 * unit();
  var c = tone(in.at);
  c = vec3f(tone(in.at + vec2f(s.x, 0.0)).r, c.g, tone(in.at - vec2f(s.x, 0.0)).b);
  let grey = luma(c);
  var out = mix(vec3f(0.10, 0.02, 0.26), vec3f(0.93, 0.26, 0.66), smoothstep(0.04, 0.55, grey));
  out = mix(out, vec3f(0.50, 0.93, 0.98), smoothstep(0.52, 0.95, grey));
  out = mix(out, saturated(c, 1.5) * vec3f(1.05, 0.85, 1.15), 0.42);
  let d = normalize(ray(in.at));
  if (is_sky(px)) {
    out = mix(vec3f(1.0, 0.52, 0.62), vec3f(0.30, 0.10, 0.55), smoothstep(0.0, 0.22, d.z));
    out = mix(out, vec3f(0.06, 0.03, 0.22), smoothstep(0.20, 0.55, d.z));
    let side = (fract(atan2(d.y, d.x) / 1.5708 + 0.5) - 0.5) * 1.5708;  // four times round, for every camera to see
    let way = vec2f(side, asin(d.z));
    let off = length(way - vec2f(0.0, 0.11));
    let stripe = smoothstep(0.30, 0.36, abs(fract((way.y - 0.11) * 34.0) - 0.5) + 0.28 * smoothstep(-0.05, 0.12, way.y - 0.06));
    let sun = mix(vec3f(1.0, 0.22, 0.55), vec3f(1.0, 0.88, 0.35), smoothstep(-0.02, 0.24, way.y));
    out = mix(out, sun, smoothstep(0.152, 0.149, off) * stripe);
    out += vec3f(0.55, 0.14, 0.40) * exp(-max(off - 0.15, 0.0) * 9.0) * 0.45;
    out += vec3f(0.9) * step(0.9965, hash2(floor(d.xy / (1.0 + d.z) * 220.0))) * smoothstep(0.12, 0.4, d.z);
  } else if (stored(px) > 0.0) {
    let n = normal_at(px);
    let p = frame.eye.xyz + ray(in.at) * away(px);
    let wide = max(away(px) * frame.right.w * 1.6, 0.012);
    let lines = abs(fract(p.xy) - 0.5);
    let level = smoothstep(0.90, 0.97, n.z) * smoothstep(0.5, 0.1, abs(p.z - frame.ground.w)) * smoothstep(70.0, 18.0, away(px));
    let grid = max(smoothstep(0.5 - wide * 2.0, 0.5 - wide * 0.5, lines.x), smoothstep(0.5 - wide * 2.0, 0.5 - wide * 0.5, lines.y));
    out = mix(out, out * vec3f(0.42, 0.30, 0.60), level * 0.8);
    out += vec3f(0.25, 0.85, 1.0) * (grid * level * 0.95);
  }
  out *= 0.93 + 0.07 * sin(in.clip.y / unit() * 2.1);
  return vec4f(clamp(out, vec3f(0.0), vec3f(1.0)), 1.0);
}
