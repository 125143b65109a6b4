// Old film: a faded sepia print with scratches, dust, a light that flickers and round dark corners.

@fragment
fn finish_fragment(in: Full) -> @location(0) vec4f {
  let at = in.clip.xy / unit();
  let beat = floor(frame.eye.w * 16.0);  // as many pictures a second as it was cranked at
  let weave = vec2f(hash1(beat * 1.3) - 0.5, hash1(beat * 2.1 + 4.0) - 0.5) * vec2f(1.2, 2.2) * frame.picture.zw * unit();
  var grey = luma(tone(clamp(in.at + weave, vec2f(0.0), vec2f(1.0))));
  grey = clamp((grey - 0.42) * 1.45 + 0.46, 0.0, 1.0);
  grey = 0.07 + 0.90 * mix(grey, grey * grey * (3.0 - 2.0 * grey), 0.7);
  grey *= 0.93 + 0.12 * hash1(beat + 0.5);
  // Scratches run down the whole film for a while, each at its own place.
  for (var i = 0; i < 3; i++) {
    let f = f32(i);
    let long = floor(beat / (3.0 + 2.0 * f));
    let x = hash2(vec2f(long, f * 7.1 + 1.0)) * frame.picture.x / unit() + 3.0 * sin(at.y * 0.011 + long);
    let there = smoothstep(1.0, 0.2, abs(at.x - x)) * step(0.45, hash2(vec2f(long, f + 20.0)));
    grey += there * select(-0.22, 0.30, hash2(vec2f(long, f + 40.0)) > 0.4);
  }
  let cell = floor(at / 58.0);
  let lot = hash2(cell + beat * 3.7);
  let spot = (cell + vec2f(hash2(cell + beat), hash2(cell + beat + 9.0))) * 58.0;
  let size = 1.0 + 2.6 * hash2(cell + beat + 31.0);
  let hair = length((at - spot) * vec2f(1.0, 0.45 + lot)) - size;
  grey = mix(grey, select(0.06, 0.97, lot > 0.965), smoothstep(0.8, -0.4, hair) * step(0.93, lot));
  grey += (hash2(in.clip.xy + beat * 13.0) - 0.5) * 0.09;
  let corner = (abs(in.at - 0.5) * 2.0);
  let off = pow(corner.x, 3.6) + pow(corner.y, 3.6);
  let dark = smoothstep(0.55, 1.35, off);
  var c = mix(vec3f(0.135, 0.075, 0.035), vec3f(0.985, 0.900, 0.720), clamp(grey, 0.0, 1.0));
  c = mix(c, c * vec3f(1.05, 0.92, 0.74), 0.35) * (1.0 - 0.92 * dark);
  return vec4f(clamp(c, vec3f(0.0), vec3f(1.0)), 1.0);
}
