// VHS: a home recording on tape: lines, colours that run to the right, torn foot, PLAY in the corner.

// Five by five squares of a letter, packed row by row.
fn lettered(p: vec2f, letter: u32) -> f32 {
  let q = vec2i(floor(p));
  if (q.x < 0 || q.y < 0 || q.x > 4 || q.y > 4) { return 0.0; }
  return f32((letter >> u32(24 - (q.y * 5 + q.x))) & 1u);
}

@fragment
fn finish_fragment(in: Full) -> @location(0) vec4f {
  let at = in.clip.xy / unit();
  let size = frame.picture.xy / unit();
  let beat = floor(frame.eye.w * 25.0);
  let row = floor(at.y / 2.0);
  var shift = (hash2(vec2f(row, beat)) - 0.5) * 1.1;
  let torn = smoothstep(size.y - 26.0, size.y - 8.0, at.y + 6.0 * hash1(beat));
  shift += torn * (18.0 + 26.0 * (hash2(vec2f(floor(at.y / 3.0), beat + 3.0)) - 0.5));
  let band = abs(fract(frame.eye.w * 0.21) * (size.y + 120.0) - 60.0 - at.y);
  shift += 5.0 * smoothstep(14.0, 0.0, band) * (hash2(vec2f(row, beat + 7.0)) - 0.3);
  let px = frame.picture.zw * unit();
  let from_ = clamp(in.at + vec2f(shift * px.x, 0.0), vec2f(0.0), vec2f(1.0));
  let sharp = 0.5 * tone(from_) + 0.25 * (tone(from_ + vec2f(1.3 * px.x, 0.0)) + tone(from_ - vec2f(1.3 * px.x, 0.0)));
  let right = (tone(from_ - vec2f(4.0 * px.x, 0.0)) + tone(from_ - vec2f(8.0 * px.x, 0.0)) + tone(from_ - vec2f(12.0 * px.x, 0.0))) / 3.0;
  let left = tone(clamp(from_ + vec2f(3.0 * px.x, 0.0), vec2f(0.0), vec2f(1.0)));
  var c = vec3f(luma(sharp)) + 1.25 * vec3f(right.r - luma(right), sharp.g - luma(sharp), left.b - luma(left));
  c = c * 0.86 + 0.07;
  c *= vec3f(1.02, 0.97, 1.06);
  c *= 0.90 + 0.10 * sin(in.clip.y / unit() * 3.1416);
  c += (hash2(in.clip.xy + beat * 7.0) - 0.5) * 0.10;
  c += smoothstep(0.93, 1.0, hash2(vec2f(floor(at.x / 7.0), row + beat))) * torn * 0.7 + 0.10 * smoothstep(14.0, 0.0, band);
  let p = (at - vec2f(34.0, 30.0)) / 4.4;
  var osd = 0.0;
  osd = max(osd, lettered(p, 0x1E8FA10u));                       // P
  osd = max(osd, lettered(p - vec2f(6.0, 0.0), 0x108421Fu));     // L
  osd = max(osd, lettered(p - vec2f(12.0, 0.0), 0xE8FE31u));     // A
  osd = max(osd, lettered(p - vec2f(18.0, 0.0), 0x1151084u));    // Y
  let t = p - vec2f(25.0, 0.0);
  osd = max(osd, step(0.0, t.x) * step(t.x, 4.2) * step(abs(t.y - 2.5), 2.5 - t.x * 0.6));
  c = mix(c, vec3f(0.95, 0.98, 1.0), osd * 0.92);
  return vec4f(clamp(c, vec3f(0.0), vec3f(1.0)), 1.0);
}
