// Cyberpunk: night, rain on the ground, two neons, a city without end behind everything.

// A far city: rows of towers with lit windows, each row paler and lower than the one before it.
fn city(d: vec3f) -> vec3f {
  let round = atan2(d.y, d.x);
  let height = d.z / max(length(d.xy), 0.05);
  var c = mix(vec3f(0.62, 0.10, 0.52), vec3f(0.07, 0.04, 0.20), smoothstep(-0.02, 0.42, height));
  c = mix(c, vec3f(0.10, 0.42, 0.62), 0.55 * exp(-height * height * 60.0) * (0.5 + 0.5 * sin(round * 3.0)));
  for (var row = 0; row < 3; row++) {
    let f = f32(row);
    let count = 120.0 + 44.0 * f;
    let place = (round / (2.0 * PI) + 0.5) * count;
    let tower = floor(place);
    let r = hash2(vec2f(tower + 3.0, f * 17.0 + 5.0));
    let r2 = hash2(vec2f(tower + 11.0, f * 29.0 + 1.0));
    let inside = fract(place);
    let top = (0.30 - 0.075 * f) * (0.30 + 0.90 * r * r) + 0.02 * step(0.6, r2) * step(abs(inside - 0.5), 0.06 + 0.2 * r);
    let slim = 0.5 - 0.12 * r2;
    if (height < top && abs(inside - 0.5) < slim) {
      let wall = mix(vec3f(0.26, 0.08, 0.34), vec3f(0.025, 0.020, 0.065), (f + 1.0) / 3.0);
      let grid = vec2f(inside * 7.0, height * (190.0 + 60.0 * f));
      let window = hash2(floor(grid) + vec2f(tower * 3.0, f * 7.0));
      let pane = step(0.25, fract(grid.x)) * step(0.35, fract(grid.y));
      let warm = select(vec3f(0.25, 0.95, 1.0), select(vec3f(1.0, 0.25, 0.75), vec3f(1.0, 0.75, 0.35), r2 > 0.66), r2 > 0.36);
      c = wall + warm * (pane * step(0.66, window) * (0.35 + 0.35 * f));
      // A sign down the side of some, and a lit edge at the top.
      let sign_ = step(0.62, r) * step(abs(inside - 0.5 - 0.22 * (r2 - 0.5)), 0.10) * step(height, top * 0.86) * step(top * 0.35, height);
      c = mix(c, warm * (0.75 + 0.25 * step(0.4, fract(height * 70.0))), sign_ * 0.9);
      c += warm * 0.8 * smoothstep(0.006, 0.0, top - height);
    }
  }
  return c;
}

fn seen(at: vec2f) -> vec3f {
  let px = vec2i(at * frame.picture.xy);
  if (is_sky(px)) { return city(normalize(ray(at))); }
  return tone(at);
}

@fragment
fn finish_fragment(in: Full) -> @location(0) vec4f {
  let px = vec2i(in.clip.xy);
  let off = in.at - 0.5;
  let fringe = off * (dot(off, off) * 0.018 + 0.0012);
  var c = seen(in.at);
  c.r = mix(c.r, tone(in.at + fringe).r, select(1.0, 0.0, is_sky(px)));
  c.b = mix(c.b, tone(in.at - fringe).b, select(1.0, 0.0, is_sky(px)));
  // Light in two colours: teal shadows, magenta lights.
  c = mix(c * c * (1.6 - 0.6 * c), c, 0.35);
  let grey = luma(c);
  c = mix(c, c * vec3f(0.55, 0.95, 1.25) + vec3f(0.0, 0.018, 0.045), smoothstep(0.5, 0.0, grey) * 0.8);
  c = mix(c, c * vec3f(1.16, 0.80, 1.16), smoothstep(0.30, 0.85, grey) * 0.6);
  // Edges of things are trimmed with neon tubes: cyan low, magenta high.
  let reach = i32(max(1.0, round(unit())));
  let tube = max(outline(px, reach), crease(px, reach) * 0.55);
  var halo = 0.0;
  for (var i = 0; i < 4; i++) {
    let angle = f32(i) * 1.5708 + 0.7854;
    halo += outline(px + vec2i(vec2f(cos(angle), sin(angle)) * 4.5 * unit()), reach);
  }
  let p = frame.eye.xyz + ray(in.at) * away(px);
  let hue = 0.5 + 0.5 * sin(p.z * 1.3 + p.x * 0.35 + p.y * 0.35);
  let neon = mix(vec3f(0.05, 0.95, 1.0), vec3f(1.0, 0.12, 0.78), smoothstep(0.25, 0.75, hue));
  let near = smoothstep(90.0, 8.0, away(px));
  c += neon * ((tube * 0.62 + halo * 0.11) * near);
  c += textureSampleLevel(bloom, edged, in.at, 0.0).rgb * 0.6 * (1.0 - c);
  c *= 1.0 - 0.9 * dot(off, off);
  let scan = 0.5 + 0.5 * cos(in.clip.y / unit() * 2.0944);
  c *= 0.955 + 0.06 * scan;
  return vec4f(clamp(c, vec3f(0.0), vec3f(1.0)), 1.0);
}
