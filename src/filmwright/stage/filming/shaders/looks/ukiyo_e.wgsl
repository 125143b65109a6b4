// Ukiyo-e: flat pigments within a carved black line, a graded sky over a far mountain, paper and seal.

const FLAT_STEP = 2.2;
fn flat_bent(at: vec2f) -> vec2f { return vec2f(0.0); }

// One pigment of the printer's, the heavier the nearer it is. (A loop over a table would copy the table
// for every pixel.)
fn inked(sum: vec4f, c: vec3f, pigment: vec3f) -> vec4f {
  let off = (c - pigment) * vec3f(1.0, 1.2, 0.9);
  let hue = (c - luma(c)) - (pigment - luma(pigment));
  let far = dot(off, off) + 1.6 * dot(hue, hue) + 0.0005;
  let far2 = far * far;
  let weight = 1.0 / (far2 * far2 * far);
  return sum + vec4f(pigment, 1.0) * weight;
}

// The nearest pigments, their border a little soft so that noise does not make them flicker.
fn printed(c: vec3f) -> vec3f {
  var sum = vec4f(0.0);
  sum = inked(sum, c, vec3f(0.850, 0.520, 0.230));  // orpiment
  sum = inked(sum, c, vec3f(0.270, 0.490, 0.530));  // shallow water
  sum = inked(sum, c, vec3f(0.590, 0.740, 0.700));  // celadon
  sum = inked(sum, c, vec3f(0.190, 0.270, 0.190));  // deep pine
  sum = inked(sum, c, vec3f(0.340, 0.255, 0.165));  // bark
  sum = inked(sum, c, vec3f(0.760, 0.680, 0.280));  // turmeric
  sum = inked(sum, c, vec3f(0.075, 0.085, 0.130));  // sumi
  sum = inked(sum, c, vec3f(0.070, 0.160, 0.360));  // prussian blue
  sum = inked(sum, c, vec3f(0.200, 0.360, 0.560));  // indigo
  sum = inked(sum, c, vec3f(0.500, 0.640, 0.700));  // pale indigo
  sum = inked(sum, c, vec3f(0.930, 0.880, 0.760));  // paper
  sum = inked(sum, c, vec3f(0.860, 0.720, 0.470));  // ochre
  sum = inked(sum, c, vec3f(0.640, 0.450, 0.250));  // raw sienna
  sum = inked(sum, c, vec3f(0.760, 0.270, 0.180));  // vermilion
  sum = inked(sum, c, vec3f(0.880, 0.610, 0.500));  // safflower
  sum = inked(sum, c, vec3f(0.340, 0.430, 0.280));  // pine green
  sum = inked(sum, c, vec3f(0.600, 0.640, 0.400));  // moss
  sum = inked(sum, c, vec3f(0.480, 0.440, 0.420));  // grey ink
  return sum.rgb / sum.a;
}

fn mountain(around: f32, height: f32) -> vec2f {
  let off = abs(around) / 0.50;
  let slope = 0.205 * exp(-off * 2.3) - 0.018;
  let top = min(slope, 0.165 + 0.006 * sin(around * 90.0));
  return vec2f(smoothstep(0.0, 0.0025, top - height), height / 0.165 + 0.10 * sin(around * 70.0) + 0.06 * sin(around * 163.0));
}

fn heaven(d: vec3f) -> vec3f {
  let height = asin(clamp(d.z, -1.0, 1.0));
  let paper_ = vec3f(0.935, 0.880, 0.750);
  // Bokashi: the block is inked deep at the top of the sky and wiped towards the horizon.
  var c = mix(paper_, vec3f(0.560, 0.690, 0.720), smoothstep(0.05, 0.16, height));
  c = mix(c, vec3f(0.075, 0.180, 0.420), smoothstep(0.17, 0.34, height));
  c = mix(vec3f(0.900, 0.640, 0.480), c, smoothstep(-0.01, 0.07, height));
  let round = atan2(d.y, d.x);
  let side = (fract(round / 1.5708 + 0.5) - 0.5) * 1.5708;  // four times round, for every camera to see
  let sun = length(vec2f(side - 0.27, height - 0.125));
  c = mix(c, vec3f(0.800, 0.215, 0.140), smoothstep(0.0495, 0.0475, sun));
  let fuji = mountain(side + 0.12, height);
  let stone = mix(vec3f(0.440, 0.560, 0.600), vec3f(0.130, 0.250, 0.430), smoothstep(0.1, 0.7, fuji.y));
  c = mix(c, mix(stone, vec3f(0.960, 0.930, 0.850), smoothstep(0.66, 0.69, fuji.y)), fuji.x);
  // Bands of mist with round ends.
  for (var i = 0; i < 3; i++) {
    let f = f32(i);
    let level = 0.055 + 0.062 * f;
    let long = 0.5 + 0.5 * sin(side * (7.0 + 2.0 * f) + f * 2.4);
    let thick = 0.0115 * smoothstep(0.35, 0.60, long);
    c = mix(c, paper_, smoothstep(0.0, 0.0025, thick - abs(height - level)));
  }
  return c;
}

@fragment
fn finish_fragment(in: Full) -> @location(0) vec4f {
  let px = vec2i(in.clip.xy);
  let at = in.clip.xy / unit();
  var c = flat_tone(in.at);
  let grey = luma(c);
  c = mix(vec3f(grey), c, 1.12);
  c = printed(clamp(c * 1.02 + vec3f(0.030, 0.040, 0.060), vec3f(0.0), vec3f(1.0)));
  if (is_sky(px)) { c = heaven(normalize(ray(in.at))); }
  let far = smoothstep(30.0, 200.0, away(px)) * step(0.00001, stored(px));
  c = mix(c, vec3f(0.800, 0.800, 0.730), far * 0.55);
  let wide = i32(max(1.0, round(1.2 * unit())));
  let line = max(max(outline(px, wide), 0.9 * broad_outline(px, wide)), crease(px, wide));
  c = mix(c, vec3f(0.060, 0.062, 0.095), line * mix(0.95, 0.5, far));
  // The plank's grain in the ink and the fibres of the paper: they lie on the sheet, which does not move.
  let grain = paper(vec2f(at.x, at.y * 4.2), 1.15).z;
  let fibre = paper(at, 0.9);
  c *= 0.915 + 0.17 * grain;
  c = mix(c, vec3f(0.940, 0.890, 0.775), 0.07 + 0.10 * (fibre.x - 0.35));
  // The seal, cut by nobody in particular.
  let seal = (vec2f(frame.picture.x, 0.0) / unit() + vec2f(-at.x, at.y) - vec2f(50.0, 42.0)) / vec2f(17.0, 30.0);
  let edge = max(abs(seal.x), abs(seal.y)) + 0.03 * (fibre.y - 0.5);
  let q = seal * vec2f(2.4, 4.0);
  let cut = max(max(step(abs(q.x), 0.16) * step(abs(q.y), 3.2), step(abs(abs(q.y) - 1.6), 0.16) * step(abs(q.x), 1.6)),
                max(step(abs(q.y), 0.15) * step(abs(q.x), 1.7), step(abs(abs(q.x) - 1.45), 0.15) * step(1.5, abs(q.y)) * step(abs(q.y), 3.1)));
  c = mix(c, mix(vec3f(0.740, 0.160, 0.110), vec3f(0.940, 0.890, 0.770), cut), smoothstep(1.02, 0.98, edge) * 0.94);
  return vec4f(clamp(c, vec3f(0.0), vec3f(1.0)), 1.0);
}
