// Blueprint: white lines on cyanotype, a drawing sheet with grid, frame, title block and dimensions.

fn ruled(x: f32, half: f32) -> f32 { return smoothstep(half + 0.7, half, abs(x)); }

@fragment
fn finish_fragment(in: Full) -> @location(0) vec4f {
  let px = vec2i(in.clip.xy);
  let at = in.clip.xy / unit();
  let size = frame.picture.xy / unit();
  let fibre = paper(at, 1.4);
  var c = vec3f(0.055, 0.215, 0.475) * (0.90 + 0.22 * fibre.x);
  let grid = max(ruled((fract(at.x / 20.0) - 0.5) * 20.0, 0.1), ruled((fract(at.y / 20.0) - 0.5) * 20.0, 0.1));
  let wide = max(ruled((fract(at.x / 100.0) - 0.5) * 100.0, 0.3), ruled((fract(at.y / 100.0) - 0.5) * 100.0, 0.3));
  c += vec3f(0.16, 0.25, 0.32) * max(grid * 0.32, wide * 0.55);
  let reach = i32(max(1.0, round(unit())));
  let tint = luma(tone(in.at));
  if (stored(px) > 0.0) {
    c += vec3f(0.10, 0.15, 0.19) * smoothstep(0.25, 0.95, tint) - vec3f(0.02, 0.05, 0.08) * smoothstep(0.35, 0.10, tint);
  }
  let line = max(max(outline(px, reach), crease(px, reach) * 0.75), 0.5 * outline(px, reach * 2));
  let s = frame.picture.zw * unit();
  let g = vec2f(luma(tone(in.at + vec2f(s.x, 0.0))) - luma(tone(in.at - vec2f(s.x, 0.0))),
                luma(tone(in.at + vec2f(0.0, s.y))) - luma(tone(in.at - vec2f(0.0, s.y))));
  let fine = smoothstep(0.10, 0.26, length(g)) * 0.40;
  c = mix(c, vec3f(0.93, 0.97, 1.0), max(line, fine) * (0.85 + 0.3 * (fibre.y - 0.5)));
  // The sheet: a frame, a title block, a dimension line across the foot and one up the side.
  let inset = min(min(at.x, size.x - at.x), min(at.y, size.y - at.y));
  var mark = max(ruled(inset - 12.0, 0.8), ruled(inset - 17.0, 0.1) * 0.7);
  let block = size - vec2f(17.0) - at;
  let boxed = step(0.0, block.x) * step(0.0, block.y) * step(block.x, 168.0) * step(block.y, 54.0);
  c = mix(c, vec3f(0.050, 0.185, 0.42), boxed * 0.85);
  mark = max(mark, boxed * max(max(ruled(block.x - 167.0, 0.4), ruled(block.y - 53.0, 0.4)),
    max(ruled(block.y - 27.0, 0.2), ruled(block.x - 62.0, 0.2) * step(block.y, 27.0))));
  let words = step(0.32, hash2(vec2f(floor(block.x / 3.4), floor(block.y / 13.5)))) * step(abs(fract(block.y / 13.5) - 0.5), 0.17);
  mark = max(mark, boxed * words * 0.75 * step(8.0, block.x) * step(block.x, 158.0) * step(0.1, fract(block.x / 3.4)));
  let foot = vec2f(at.x, size.y - 34.0 - at.y);
  let span = step(60.0, foot.x) * step(foot.x, size.x - 220.0);
  mark = max(mark, span * ruled(foot.y, 0.2));
  mark = max(mark, step(abs(foot.y), 7.0) * max(ruled(foot.x - 60.0, 0.3), ruled(foot.x - size.x + 220.0, 0.3)));
  mark = max(mark, step(abs(foot.y), 3.0) * span * ruled((fract((foot.x - 60.0) / 40.0) - 0.5) * 40.0, 0.2));
  let side = vec2f(at.x - 34.0, at.y);
  let rise = step(60.0, side.y) * step(side.y, size.y - 60.0);
  mark = max(mark, rise * ruled(side.x, 0.2));
  mark = max(mark, step(abs(side.x), 7.0) * max(ruled(side.y - 60.0, 0.3), ruled(side.y - size.y + 60.0, 0.3)));
  c = mix(c, vec3f(0.90, 0.95, 1.0), mark * 0.9);
  return vec4f(clamp(c, vec3f(0.0), vec3f(1.0)), 1.0);
}
