// Van Gogh: thick strokes that swirl in the sky and follow all edges, blue against yellow, dark contours.

const LAID_STEP = 3.6;
const LAID_TAPS = 9;
const CELLS_ROUND = 18.0;

struct Orb { turning: vec2f, pull: f32, ring: f32, near: f32 };

// The great lights of the sky and how the air turns round them; `at`: heading and height in radians.
fn orbs(at: vec2f) -> Orb {
  var out: Orb;
  out.turning = vec2f(0.0);
  out.pull = 0.0;
  out.near = 9.0;
  let cell = vec2f(2.0 * PI / CELLS_ROUND, 0.24);
  let home = floor(at / cell);
  for (var y = -1; y <= 1; y++) {
    for (var x = -1; x <= 1; x++) {
      let c = home + vec2f(f32(x), f32(y));
      let column = (c.x % CELLS_ROUND + CELLS_ROUND) % CELLS_ROUND;
      let r1 = hash2(vec2f(column * 7.3 + 1.0, c.y * 3.7 + 2.0));
      let r2 = hash2(vec2f(column * 5.1 + 9.0, c.y * 9.1 + 4.0));
      let centre = (c + 0.28 + 0.44 * vec2f(r1, r2)) * cell;
      let off = at - centre;
      let far = length(off);
      let w = exp(-far * far * 130.0) * select(0.0, 1.0, c.y >= 0.0);
      out.turning += vec2f(-off.y, off.x) / max(far, 0.001) * w * select(-1.0, 1.0, r1 > 0.5);
      out.pull += w;
      let lit = select(9.0, far / (0.030 + 0.026 * r2), c.y >= 0.0 && fract(r1 * 13.0 + r2 * 7.0) > 0.22);
      if (lit < out.near) { out.near = lit; }
    }
  }
  return out;
}

fn heavens(at: vec2f) -> vec2f {
  let d = normalize(ray(at));
  return vec2f(atan2(d.y, d.x), asin(clamp(d.z, -1.0, 1.0)));
}

fn field(at: vec2f, px: vec2i) -> vec2f {
  if (is_sky(px)) {
    let place = heavens(at);
    let o = orbs(place);
    let wave = vec2f(1.0, 0.75 * sin(place.x * 9.0 + 3.0 * sin(place.y * 7.0)));
    let turned = mix(normalize(wave) * 0.35, o.turning, clamp(o.pull * 1.6, 0.0, 1.0));
    return normalize(vec2f(turned.x, turned.y) + vec2f(0.0001, 0.0));
  }
  return level_field(at, px);
}

@fragment
fn finish_fragment(in: Full) -> @location(0) vec4f {
  let px = vec2i(in.clip.xy);
  let l = textureSampleLevel(laid, edged, in.at, 0.0);
  let light = relief(in.at, 1.6);
  let h = light.y;
  let kinds = textureSampleLevel(strokes, edged, in.at, 0.0);
  var c = mix(l.rgb, tone(in.at), 0.30);
  let grey = luma(c);
  c = mix(vec3f(grey), c, 1.75);
  // Complements: what is dark goes to ultramarine, what is light to chrome yellow.
  c = mix(c, c * 0.55 + vec3f(0.02, 0.06, 0.24), smoothstep(0.45, 0.05, grey) * 0.75);
  c = mix(c, c * vec3f(1.08, 1.0, 0.62) + vec3f(0.06, 0.03, 0.0), smoothstep(0.50, 0.92, grey) * 0.70);
  c += (kinds.y - 0.5) * vec3f(0.26, 0.14, -0.34);
  if (is_sky(px)) {
    let place = heavens(in.at);
    let o = orbs(place);
    let rise = smoothstep(0.0, 0.34, place.y + (h - 0.5) * 0.10);
    var s = mix(vec3f(0.50, 0.72, 0.70), mix(vec3f(0.16, 0.38, 0.78), vec3f(0.07, 0.14, 0.46), rise), smoothstep(-0.02, 0.14, place.y));
    s = mix(s, vec3f(0.78, 0.88, 0.90), 0.75 * smoothstep(0.60, 0.80, h) * (0.35 + 0.65 * o.pull));
    s = mix(s, vec3f(0.04, 0.08, 0.30), 0.65 * smoothstep(0.42, 0.24, h));
    let r = o.near + (h - 0.5) * 0.55;
    let rings = 0.55 + 0.45 * cos(r * 5.2);
    let gold = mix(vec3f(0.98, 0.80, 0.18), vec3f(0.96, 0.95, 0.72), smoothstep(0.62, 0.80, h));
    s = mix(s, gold, smoothstep(2.5, 0.7, r) * mix(rings, 1.0, smoothstep(1.2, 0.6, r)) * 0.95);
    s = mix(s, vec3f(1.0, 0.97, 0.72), smoothstep(0.75, 0.45, r));
    c = s;
  }
  c *= 0.60 + 0.78 * h;
  c += light.x * 1.15;
  let line = max(outline(px, i32(max(1.0, round(unit())))), 0.8 * broad_outline(px, i32(max(1.0, round(unit())))));
  c = mix(c, vec3f(0.03, 0.05, 0.17), line * 0.8);
  return vec4f(clamp(c, vec3f(0.0), vec3f(1.0)), 1.0);
}
