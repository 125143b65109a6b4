// Surreal: a dream after Dali and Magritte. Things melt slowly, walls are sky, the ground is a chessboard.

fn ball(d: vec3f, round: f32, height: f32, size: f32) -> vec3f {
  let flat_ = cos(height);
  let centre = vec3f(cos(round) * flat_, sin(round) * flat_, sin(height));
  let right = normalize(vec3f(-centre.y, centre.x, 0.0));
  let up = cross(centre, right);
  return vec3f(dot(d, right) / size, dot(d, up) / size, dot(d, centre));
}

fn cloudy(at: vec2f) -> f32 {
  let n = textureSampleLevel(noise, tiling, at * 0.045, 0.0).x * 0.72 + textureSampleLevel(noise, tiling, at * 0.12 + 0.3, 0.0).x * 0.28;
  return smoothstep(0.50, 0.66, n);
}

// An impossible sky: clouds as painted on a wall, two moons, stones and apples that hang in the air, an eye.
fn heaven(d: vec3f) -> vec3f {
  let height = asin(clamp(d.z, -1.0, 1.0));
  let round = atan2(d.y, d.x);
  var c = mix(vec3f(0.98, 0.80, 0.46), vec3f(0.30, 0.62, 0.68), smoothstep(0.0, 0.18, height));
  c = mix(c, vec3f(0.06, 0.20, 0.42), smoothstep(0.15, 0.65, height));
  let veil = cloudy(vec2f(round * 4.0, height * 9.0));
  c = mix(c, mix(vec3f(0.96, 0.78, 0.62), vec3f(1.0, 0.97, 0.92), smoothstep(0.05, 0.3, height)), veil * 0.85 * smoothstep(0.02, 0.10, height));
  let quarter = 1.2566;  // it all comes again five times round, so that some of it is in every view
  let home = 1.5708 + floor((round - 1.5708) / quarter + 0.5) * quarter;
  for (var i = 0; i < 2; i++) {
    let f = f32(i);
    let m = ball(d, home - 0.36 + 0.20 * f, 0.24 - 0.10 * f, 0.072 - 0.034 * f);
    let r = length(m.xy);
    let lit = clamp(0.30 + 0.85 * dot(vec3f(m.xy, sqrt(max(1.0 - r * r, 0.0))), vec3f(-0.6, 0.5, 0.62)), 0.0, 1.0);
    let skin = mix(vec3f(0.96, 0.86, 0.66), vec3f(0.94, 0.52, 0.40), f);
    let pits = textureSampleLevel(noise, tiling, m.xy * 0.10 + f, 0.0).w;
    if (r < 1.0 && m.z > 0.0) { c = mix(c, skin * lit * (0.75 + 0.4 * pits), smoothstep(1.0, 0.94, r)); }
  }
  // The eye.
  let e = ball(d, home + 0.20, 0.205 + 0.006 * sin(frame.eye.w * 0.9), 0.135);
  if (e.z > 0.0) {
    let lid = 0.52 * (1.0 - e.x * e.x) ;
    let open = smoothstep(0.0, 0.03, lid - abs(e.y)) * step(abs(e.x), 1.0);
    let r = length(e.xy);
    var white = mix(vec3f(0.97, 0.95, 0.92), vec3f(0.80, 0.66, 0.62), smoothstep(0.3, 1.0, abs(e.x)));
    let iris = mix(vec3f(0.55, 0.80, 0.95), vec3f(1.0), cloudy(e.xy * 6.0 + 3.0));
    white = mix(white, iris * (0.75 + 0.25 * smoothstep(0.44, 0.30, r)), smoothstep(0.45, 0.42, r));
    white = mix(white, vec3f(0.02), smoothstep(0.19, 0.165, r));
    white = mix(white, vec3f(1.0), smoothstep(0.075, 0.055, length(e.xy - vec2f(-0.12, 0.13))));
    c = mix(c, white, open);
    let rim = smoothstep(0.075, 0.0, abs(lid - abs(e.y))) * step(abs(e.x), 1.0);
    c = mix(c, vec3f(0.22, 0.10, 0.08), rim * 0.85);
  }
  // Stones that hang in the air.
  for (var i = 0; i < 4; i++) {
    let f = f32(i);
    let r1 = hash1(f * 3.7 + 1.0);
    let s = ball(d, home + (r1 - 0.5) * 1.1, 0.09 + 0.30 * hash1(f * 9.1 + 4.0) + 0.008 * sin(frame.eye.w * 0.7 + f * 2.0), 0.016 + 0.020 * hash1(f * 5.3));
    let q = s.xy * vec2f(0.8, 1.15) - vec2f(0.0, 0.18 * abs(s.x));
    let r = length(q) + 0.12 * (textureSampleLevel(noise, tiling, s.xy * 0.05 + f * 0.3, 0.0).x - 0.5);
    let lit = clamp(0.55 + 0.5 * dot(q, vec2f(-0.5, 0.7)), 0.0, 1.0);
    if (s.z > 0.0) { c = mix(c, vec3f(0.62, 0.46, 0.36) * lit * 1.2, smoothstep(0.86, 0.80, r)); }
  }
  return c;
}

@fragment
fn finish_fragment(in: Full) -> @location(0) vec4f {
  // Everything hangs like wet cloth: the more, the lower; slowly.
  let t = frame.eye.w;
  let sway = vec2f(0.010 * sin(in.at.y * 7.0 + t * 0.8) + 0.004 * sin(in.at.y * 17.0 - t * 1.1),
                   0.016 * sin(in.at.x * 9.0 + t * 0.55) * smoothstep(0.1, 0.8, in.at.y));
  let at = clamp(in.at + sway, vec2f(0.001), vec2f(0.999));
  let px = vec2i(at * frame.picture.xy);
  var c = tone(at);
  if (is_sky(px)) { c = heaven(normalize(ray(at))); }
  else {
    let grey = luma(c);
    let n = normal_at(px);
    let p = frame.eye.xyz + ray(at) * away(px);
    let above = p.z - frame.ground.w;
    if (n.z > 0.85 && above < 0.16 && stored(px) > 0.0) {
      let square = floor(p.xy / 0.9);
      let wide = away(px) * away(px) * frame.right.w / max(frame.eye.z - p.z, 0.3);
      let board = mix(f32((i32(square.x) + i32(square.y)) & 1), 0.5, smoothstep(0.25, 0.9, wide));
      let tile = mix(vec3f(0.13, 0.07, 0.10), vec3f(1.10, 0.98, 0.80), board);
      c = mix(c, tile * (0.30 + 1.05 * grey), 0.82);
      c = mix(c, vec3f(0.96, 0.78, 0.50), 0.8 * smoothstep(25.0, 140.0, away(px)));
    } else if (abs(n.z) < 0.3 && stored(px) > 0.0 && away(px) > 2.2) {
      let along = select(p.x, p.y, abs(n.x) > abs(n.y));
      let wall = mix(vec3f(0.33, 0.62, 0.84), vec3f(1.0, 0.98, 0.95), cloudy(vec2f(along, p.z) * 1.6));
      c = mix(c, wall * (0.42 + 0.75 * grey), 0.62 * smoothstep(2.2, 5.0, away(px)));
    } else {
      c = mix(c, c.brg, 0.35 * smoothstep(0.10, 0.4, max(c.r, max(c.g, c.b)) - min(c.r, min(c.g, c.b))));
    }
  }
  let grey = luma(c);
  c = mix(vec3f(grey), c, 1.22);
  c *= mix(vec3f(0.92, 0.96, 1.10), vec3f(1.08, 1.0, 0.88), smoothstep(0.15, 0.75, grey));
  let off = (in.at - 0.5) * vec2f(1.0, 0.9);
  c *= 1.0 - 0.8 * dot(off, off);
  return vec4f(clamp(c, vec3f(0.0), vec3f(1.0)), 1.0);
}
