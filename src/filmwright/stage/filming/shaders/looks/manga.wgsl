// Manga: black line and solid blacks on white, two screens of dots for the greys between.

const FLAT_STEP = 1.8;
fn flat_bent(at: vec2f) -> vec2f { return vec2f(0.0); }

@fragment
fn finish_fragment(in: Full) -> @location(0) vec4f {
  let px = vec2i(in.clip.xy);
  let at = in.clip.xy / unit();
  let grey = luma(flat_tone(in.at));
  let off = length(fract(turned(at, 0.7854) / 3.8) - 0.5);
  var size = select(select(0.0, 0.27, grey < 0.62), 0.44, grey < 0.40);
  if (is_sky(px)) { size = 0.50 * smoothstep(0.05, 0.55, normalize(ray(in.at)).z) * smoothstep(0.95, 0.60, grey); }
  var ink = smoothstep(size + 0.10, size - 0.10, off) * step(0.05, size);
  ink = max(ink, smoothstep(0.25, 0.20, grey));
  let reach = i32(max(1.0, round(1.2 * unit())));
  ink = max(ink, smoothstep(0.15, 0.6, drawn_line(px, reach)));
  let s = frame.picture.zw * unit();
  let g = vec2f(luma(tone(in.at + vec2f(s.x, 0.0))) - luma(tone(in.at - vec2f(s.x, 0.0))),
                luma(tone(in.at + vec2f(0.0, s.y))) - luma(tone(in.at - vec2f(0.0, s.y))));
  ink = max(ink, smoothstep(0.16, 0.30, length(g)) * 0.85);
  return vec4f(mix(vec3f(0.985, 0.982, 0.970), vec3f(0.035), clamp(ink, 0.0, 1.0)), 1.0);
}
