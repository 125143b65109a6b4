// Paper cut: layers of coloured paper, each throwing its soft shadow on the one behind.

const FLAT_STEP = 2.8;
fn flat_bent(at: vec2f) -> vec2f { return vec2f(0.0); }

// How much nearer than here what lies at an offset is: only then it throws a shadow.
fn over(px: vec2i, off: vec2f, z: f32) -> f32 {
  let there = away(px + vec2i(off * unit()));
  return smoothstep(0.05, 0.14, (z - there) / z);
}

@fragment
fn finish_fragment(in: Full) -> @location(0) vec4f {
  let px = vec2i(in.clip.xy);
  let at = in.clip.xy / unit();
  let flat_colour = flat_tone(in.at);
  let grey = luma(flat_colour);
  let level = stepped(clamp(grey * 1.15, 0.0, 1.0), 4.0) * 0.80 + 0.16;
  var c = saturated(flat_colour * (level / max(grey, 0.05)), 1.25);
  c = mix(c, vec3f(luma(c)), 0.08) * 0.92 + 0.05;
  let sky_here = is_sky(px);
  if (sky_here) {  // broad bands of paper, one behind the other
    let d = normalize(ray(in.at));
    let band = floor(clamp(d.z, 0.0, 0.999) * 7.0 + 0.30 * sin(atan2(d.y, d.x) * 9.0));
    c = mix(vec3f(0.96, 0.86, 0.70), c, clamp(0.30 + 0.16 * band, 0.0, 1.0));
  }
  let z = min(away(px), 4000.0);
  var shade = 0.0;
  shade += 0.30 * over(px, vec2f(-2.0, -2.5), z);
  shade += 0.25 * over(px, vec2f(-4.0, -5.0), z);
  shade += 0.20 * over(px, vec2f(-6.0, -7.5), z);
  shade += 0.15 * over(px, vec2f(-8.0, -10.0), z);
  c *= 1.0 - 0.75 * shade;
  // The cut edge is white where it faces the light.
  let reach = i32(max(1.0, round(unit())));
  let rise = away(px + vec2i(reach, reach)) - away(px - vec2i(reach, reach));
  let edge = outline(px, reach);
  c = mix(c, vec3f(0.99, 0.97, 0.93), edge * 0.55 * step(rise, 0.0) * select(1.0, 0.0, sky_here));
  let fibre = paper(at, 0.55);
  c *= 0.93 + 0.10 * fibre.x + 0.06 * (fibre.y - 0.5);
  return vec4f(clamp(c, vec3f(0.0), vec3f(1.0)), 1.0);
}
