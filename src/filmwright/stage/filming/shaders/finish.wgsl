// What things are made of: the grain of every finish, drawn from one tiling noise picture.
// Lines and noise are filtered by the footprint of a pixel.

@group(1) @binding(0) var fixed_map: texture_depth_2d;
@group(1) @binding(1) var moving_map: texture_depth_2d;
@group(1) @binding(2) var nearer: sampler_comparison;
@group(1) @binding(3) var noise: texture_2d<f32>;
@group(1) @binding(4) var contact: texture_2d<f32>;
@group(1) @binding(5) var clouds: texture_2d<f32>;
@group(1) @binding(6) var tiling: sampler;
@group(1) @binding(7) var edged: sampler;
@group(1) @binding(8) var contact_fixed: texture_2d<f32>;
@group(1) @binding(9) var surroundings: texture_2d<f32>;
@group(1) @binding(10) var beam_map: texture_depth_2d;
@group(1) @binding(11) var panes: texture_2d<f32>;

struct Made {
  albedo: vec3f,
  rough: f32,
  normal: vec3f,
  shine: f32,   // reflectance straight on
  metal: f32,
  wrap: f32,    // light that creeps round the terminator
  sheen: f32,
  mirror: f32,  // share of the sky's reflection that is drawn sharp
  glow: vec3f,
};

// The noise where it can be told from its mean: each channel fades out on its own as a pixel comes to
// span more of its detail (10 to 60, 1 to 3, 1.5 to 10, 8 to 30 texels). One fetch without mip levels
// costs a software rasteriser a fifth of one that chooses between them.
fn grain(at: vec2f, scale: f32, wide: f32) -> vec4f {
  let pixels = (1.0 / wide) * (1.0 / (scale * 256.0));  // in a texel; the first factor is shared by all grains
  let told = clamp(vec4f(12.0, 1.5, 1.765, 10.9) * pixels - vec4f(0.2, 0.5, 0.176, 0.364), vec4f(0.0), vec4f(1.0));
  return 0.5 + (textureSampleLevel(noise, tiling, at * scale, 0.0) - 0.5) * told;
}

// 1 on a line of the given half width around whole numbers of x, filtered by the footprint.
fn line(x: f32, half: f32, wide: f32) -> f32 {
  let distance = abs(fract(x + 0.5) - 0.5);
  let soft = max(wide, 0.001);
  return clamp((half + soft * 0.5 - distance) / soft, 0.0, 1.0) * min(1.0, 2.0 * half / soft + 0.15);
}

fn unrolled(p: vec3f, n: vec3f) -> vec2f {
  let a = abs(n);
  return select(select(p.xz, p.yz, a.x > a.y), p.xy, a.z > 0.6);
}

fn made(finish: u32, colour: vec4f, rest: vec3f, rest_normal: vec3f, normal: vec3f, wide: f32) -> Made {
  var m: Made;
  m.albedo = colour.rgb;
  m.rough = colour.a;
  m.normal = normal;
  m.shine = 0.04;
  m.metal = 0.0;
  m.wrap = 0.12;
  m.sheen = 0.0;
  m.mirror = 0.0;
  m.glow = vec3f(0.0);
  let at = unrolled(rest, rest_normal);
  switch (KIND) {
    case 1u: {  // skin
      m.wrap = 0.42;
      m.sheen = 0.10;
      m.shine = 0.03;
      m.rough = max(m.rough, 0.45);
    }
    case 2u: {  // cloth
      let g = grain(at, 5.0, wide);
      m.albedo *= 0.86 + 0.22 * g.y + 0.06 * g.x;
      m.sheen = 0.22;
      m.wrap = 0.28;
      m.shine = 0.02;
    }
    case 3u: {  // hair
      let g = grain(vec2f(at.x * 6.0 + at.y * 0.7, at.y * 0.5), 2.2, wide * 3.0);
      m.albedo *= 0.72 + 0.55 * g.y;
      m.sheen = 0.30;
      m.shine = 0.05;
      m.rough = min(m.rough, 0.55);
    }
    case 4u: { m = wooden(m, at, rest_normal, wide); }
    case 5u: {  // metal
      m.metal = 1.0;
      // Paint is darker than the metal it is named after: bright ones give back most of what they get.
      let bright = smoothstep(0.04, 0.30, max(m.albedo.r, m.albedo.g));
      m.albedo = mix(m.albedo, sqrt(m.albedo), 0.55 * bright);
      m.albedo *= 0.94 + 0.12 * grain(at * vec2f(0.2, 4.0), 1.0, wide).z;
    }
    case 6u: { m.shine = 0.06; m.rough = 0.05; m.mirror = 1.0; }
    case 9u: { m = bricked(m, at, wide); }
    case 10u: {  // concrete
      let g = grain(at, 0.21, wide);
      m.albedo *= 0.80 + 0.26 * g.x + 0.16 * g.w * grain(at, 1.7, wide).y;
    }
    case 11u: {  // asphalt and court paint
      let fine = grain(at, 1.9, wide);
      let broad = grain(at, 0.043, wide);
      m.albedo *= 0.74 + 0.30 * fine.y + 0.22 * broad.x;
      m.albedo *= 1.0 - 0.10 * smoothstep(0.60, 0.74, broad.w);
    }
    case 12u: {  // grass
      let fine = grain(at * vec2f(1.0, 0.55), 1.3, wide);
      let broad = grain(at, 0.031, wide);
      m.albedo *= 0.55 + 0.55 * fine.y + 0.38 * broad.x;
      m.albedo += vec3f(0.020, 0.016, -0.004) * (broad.w * 2.0 - 0.7);
      m.wrap = 0.35;
      m.shine = 0.02;
    }
    case 13u: {  // leaf
      let g = grain(at, 0.55, wide);
      m.albedo *= 0.55 + 0.60 * g.x + 0.34 * g.y;
      m.albedo += vec3f(0.020, 0.014, -0.006) * (g.w * 2.0 - 1.0);
      m.wrap = 0.50;
      m.shine = 0.02;
    }
    case 14u: {  // bark
      m.albedo *= 0.62 + 0.70 * grain(at * vec2f(5.0, 0.6), 0.5, wide * 3.0).x;
    }
    case 15u: {  // stone
      let g = grain(at, 0.35, wide);
      m.albedo *= 0.72 + 0.36 * g.x + 0.20 * grain(at, 1.6, wide).y;
    }
    case 16u: {  // tile
      let cell = at / 0.3;
      let joint = max(line(cell.x, 0.012, wide / 0.3), line(cell.y, 0.012, wide / 0.3));
      m.albedo *= (0.94 + 0.10 * hash2(floor(cell + 0.5))) * (1.0 - 0.35 * joint);
      m.rough = mix(m.rough, 0.9, joint);
      m.shine = 0.05;
    }
    case 17u: { m = watery(m, at, normal, wide); }
    case 18u: {  // carpet
      m.albedo *= 0.78 + 0.40 * grain(at, 3.7, wide).y + 0.08 * grain(at, 0.21, wide).x;
      m.sheen = 0.12;
      m.shine = 0.01;
    }
    case 19u: { m = windowed(m, at, rest, rest_normal, wide); }
    case 21u: { m = seamed(m, at, rest_normal, wide); }
    case 23u: {  // eye, looking along +x of its own part
      let off = length(rest_normal.yz);
      let ahead = step(0.0, rest_normal.x);
      let iris = ahead * (1.0 - smoothstep(0.50, 0.54, off));
      let pupil = ahead * (1.0 - smoothstep(0.24, 0.28, off));
      m.albedo = mix(mix(vec3f(0.86, 0.85, 0.83), vec3f(0.11, 0.065, 0.035) * (0.7 + 1.6 * off), iris), vec3f(0.006), pupil);
      m.rough = 0.08;
      m.shine = 0.05;
      m.wrap = 0.4;
      m.mirror = 0.5;
    }
    case 24u: {  // sand
      let g = grain(at, 1.1, wide);
      let broad = grain(at, 0.09, wide);
      let swing = (at.y + 0.4 * at.x + 0.45 * (broad.x - 0.5) + 0.10 * (g.x - 0.5)) * 26.0;
      let told = clamp(0.10 / wide - 0.3, 0.0, 1.0) * smoothstep(0.5, 0.9, rest_normal.z) * broad.w;
      m.albedo *= 0.80 + 0.18 * g.y + 0.22 * broad.x + 0.09 * told * cos(swing);
      m.normal = normalize(normal + vec3f(0.4, 1.0, 0.0) * (0.20 * told * sin(swing)));
      m.wrap = 0.25;
      m.shine = 0.02;
    }
    case 25u: {  // snow
      let g = grain(at, 0.45, wide);
      let drift = grain(at, 0.05, wide);
      m.albedo *= vec3f(0.70, 0.73, 0.78) + 0.10 * g.x + 0.06 * g.w;
      m.normal = normalize(bumped(normal, rest_normal, at, 0.11, 0.9, wide) + vec3f(drift.xw - 0.5, 0.0) * 0.35);
      m.wrap = 0.45;
      m.sheen = 0.20;
      m.shine = 0.03;
      m.rough = max(m.rough, 0.6);
    }
    case 26u: {  // rock: bent layers, cracks, crumbs
      let broad = grain(at, 0.11, wide);
      let g = grain(at, 0.62, wide);
      let layer = grain(vec2f(rest.z * 0.9 + broad.x * 0.8, 0.37), 0.23, wide).x;
      let crack = smoothstep(0.05, 0.0, abs(broad.w - 0.5)) * clamp(0.12 / wide, 0.0, 1.0);
      m.albedo *= (0.46 + 0.42 * broad.x + 0.30 * g.x + 0.20 * g.y + 0.30 * (layer - 0.5)) * (1.0 - 0.45 * crack);
      m.normal = bumped(normal, rest_normal, at, 0.31, 1.0, wide);
      m.wrap = 0.08;
    }
    case 27u: {  // soil, mud
      let g = grain(at, 0.70, wide);
      let broad = grain(at, 0.07, wide);
      m.albedo *= 0.48 + 0.42 * broad.x + 0.34 * g.w + 0.22 * g.y;
      m.normal = bumped(normal, rest_normal, at, 0.55, 0.7, wide);
    }
    case 28u: {  // ice
      let a = grain(at, 0.21, wide);
      let b = grain(at + 3.1, 0.33, wide);
      let vein = max(0.0, 1.0 - abs(a.x - b.x) * 16.0) + 0.5 * smoothstep(0.60, 0.72, b.w);
      m.albedo = mix(m.albedo * (0.75 + 0.4 * a.x), vec3f(0.80, 0.88, 0.93), clamp(vein, 0.0, 1.0) * 0.7);
      m.rough = mix(0.12, 0.45, clamp(vein, 0.0, 1.0));
      m.shine = 0.05;
      m.mirror = 0.6;
      m.wrap = 0.48;
    }
    case 29u: {  // lava: its colour glows in the cracks of a black crust that drifts
      let t = frame.eye.w * 0.010;
      let a = grain(at + vec2f(t, 0.0), 0.16, wide);
      let b = grain(at - vec2f(0.0, t) + 1.7, 0.23, wide);
      let seam = max(0.0, 1.0 - abs(a.x - b.x) * 8.0);
      let hot = clamp(seam * seam + 0.65 * smoothstep(0.58, 0.78, a.w), 0.0, 1.0);
      m.glow = (m.albedo * 1.25 + vec3f(0.5, 0.22, 0.02) * hot) * hot;
      m.albedo = vec3f(0.035, 0.030, 0.030) * (0.6 + 0.9 * grain(at, 0.9, wide).y);
      m.rough = 0.8;
    }
    case 30u: {  // food, wax, jelly: light goes in and comes out nearby
      m.albedo *= 0.93 + 0.10 * grain(at, 2.1, wide).x + 0.05 * grain(at, 7.0, wide).y;
      m.wrap = 0.48;
      m.shine = 0.045;
      m.sheen = 0.08;
    }
    case 31u: {  // leather
      let g = grain(at, 4.2, wide);
      m.albedo *= 0.80 + 0.22 * g.w + 0.14 * g.y;
      m.rough = clamp(m.rough * (0.6 + 0.7 * g.w), 0.2, 1.0);
      m.shine = 0.05;
    }
    case 32u: {  // paper, card
      m.albedo *= 0.965 + 0.05 * grain(at, 3.1, wide).y;
      m.wrap = 0.22;
      m.shine = 0.02;
    }
    case 33u: {  // foam, suds, cotton
      let g = grain(at, 0.8, wide);
      m.albedo *= 0.84 + 0.16 * g.w + 0.10 * g.y;
      m.normal = bumped(normal, rest_normal, at, 0.8, 0.6, wide);
      m.wrap = 0.49;
      m.sheen = 0.25;
      m.shine = 0.03;
    }
    case 34u: {  // flame: hotter inside and below
      m.glow = m.albedo;
      m.albedo = vec3f(0.0);
    }
    case 48u: { m = woven(m, finish & 31u, colour.a, rest, rest_normal, wide); }
    case 35u: { m.wrap = 0.95; m.shine = 0.0; }  // smoke, thinner the rougher it is
    default: {  // plain, rubber, plastic, and what glows
      m.albedo *= 0.96 + 0.07 * grain(at, 0.6, wide).x;
      let glows = select(0.0, 1.0, finish == 20u);
      m.glow = m.albedo * glows;
      m.albedo *= 1.0 - glows;
    }
  }
  return m;
}

// The normal leant by the slope of a noise of the given scale; 1 deep is as rough as broken stone.
fn bumped(normal: vec3f, rest_normal: vec3f, at: vec2f, scale: f32, deep: f32, wide: f32) -> vec3f {
  let step_ = 1.5 / (256.0 * scale);
  let told = clamp(12.0 / (wide * scale * 256.0) - 0.2, 0.0, 1.0) * 3.0 * deep;
  let h = textureSampleLevel(noise, tiling, at * scale, 0.0).x;
  let u = textureSampleLevel(noise, tiling, (at + vec2f(step_, 0.0)) * scale, 0.0).x - h;
  let v = textureSampleLevel(noise, tiling, (at + vec2f(0.0, step_)) * scale, 0.0).x - h;
  let a = abs(rest_normal);
  let slope = select(select(vec3f(u, 0.0, v), vec3f(0.0, u, v), a.x > a.y), vec3f(u, v, 0.0), a.z > 0.6);
  return normalize(normal - slope * told);
}

// Water: waves of three lengths that travel across each other; its roughness is how high they go. What a
// pixel no longer tells of them widens its reflection instead. Where it stands upright it falls.
fn watery(made_of: Made, at: vec2f, normal: vec3f, wide: f32) -> Made {
  var m = made_of;
  let t = frame.eye.w;
  let high = 0.10 + 0.75 * m.rough;
  m.shine = 0.03;
  m.mirror = 1.0;
  if (abs(normal.z) < 0.5) {
    let fall = grain(vec2f(at.x * 1.6, (at.y + t * 2.4) * 0.16), 0.9, wide);
    let strand = grain(vec2f(at.x * 3.0, (at.y + t * 3.1) * 0.12), 1.3, wide);
    let white = clamp(0.9 * fall.x + 0.8 * strand.y - 0.45, 0.0, 1.0);
    m.albedo = mix(m.albedo, vec3f(0.86, 0.92, 0.95), white);
    m.normal = normalize(normal + vec3f(fall.x - 0.5, strand.x - 0.5, 0.0) * 0.6);
    m.mirror = 0.5 * (1.0 - white);
    m.rough = 0.3;
    m.wrap = 0.4;
    return m;
  }
  let swell = grain(at * vec2f(0.6, 1.0) + vec2f(t * 0.30, t * 0.9), 0.035, wide);
  let wave = grain(at + vec2f(t * 0.35, -t * 0.20), 0.13, wide);
  let cross_ = grain(at - vec2f(t * 0.25, t * 0.30), 0.21, wide);
  let ripple = grain(at + vec2f(t * 0.13, t * 0.11), 0.62, wide);
  let lean = (swell.xw - 0.5) * 0.5 + (wave.xw - 0.5) * 0.8 + (cross_.wx - 0.5) * 0.6 + (ripple.xw - 0.5) * 0.5;
  m.normal = normalize(normal + vec3f(lean * high * 1.6, 0.0));
  let crest = 0.55 * wave.x + 0.45 * cross_.x + 0.5 * (swell.x - 0.5);
  let white = smoothstep(0.60, 0.78, crest + 0.12 * (ripple.y - 0.5)) * smoothstep(0.2, 0.7, m.rough);
  let lost = smoothstep(0.02, 0.5, wide);
  m.albedo = mix(m.albedo * (0.8 + 0.5 * wave.x), vec3f(0.85, 0.90, 0.93), white);
  m.mirror = 1.0 - 0.85 * white;
  m.rough = mix(mix(0.06, min(0.10 + 0.6 * high, 0.45), lost), 0.7, white);
  return m;
}

fn wooden(made_of: Made, at: vec2f, rest_normal: vec3f, wide: f32) -> Made {
  var m = made_of;
  var shift = 0.0;
  if (abs(rest_normal.z) > 0.6) {  // floors and table tops are boards
    let board = at.y / 0.14;
    let row = floor(board);
    let along = at.x / 1.7 + hash1(row) * 7.0;
    shift = hash2(vec2f(row, floor(along)));
    let joint = max(line(board, 0.018, wide / 0.14), line(along, 0.002, wide / 1.7));
    m.albedo *= (0.84 + 0.30 * shift) * (1.0 - 0.5 * joint);
  }
  let g = grain(vec2f(at.x * 0.22 + shift * 3.7, at.y * 2.3 + shift), 1.0, wide);
  m.albedo *= 0.76 + 0.34 * g.z + 0.14 * g.y;
  m.rough = clamp(m.rough + 0.15 * (0.5 - g.z), 0.05, 1.0);
  return m;
}

fn bricked(made_of: Made, at: vec2f, wide: f32) -> Made {
  var m = made_of;
  let row = floor(at.y / 0.085);
  let cell = vec2f(at.x / 0.24 + 0.5 * (row - 2.0 * floor(row * 0.5)), at.y / 0.085);
  let joint = max(line(cell.x, 0.025, wide / 0.24), line(cell.y, 0.075, wide / 0.085));
  let tint = mix(0.5, hash2(floor(cell)), clamp(0.06 / max(wide, 0.001), 0.0, 1.0));
  let g = grain(at, 0.9, wide);
  m.albedo *= 0.70 + 0.42 * tint + 0.18 * g.y;
  m.albedo = mix(m.albedo, vec3f(0.34, 0.32, 0.30) * (0.8 + 0.3 * g.x), joint * 0.8);
  m.rough = max(m.rough, 0.8);
  return m;
}

fn windowed(made_of: Made, at: vec2f, rest: vec3f, rest_normal: vec3f, wide: f32) -> Made {
  var m = made_of;
  m.albedo *= 0.86 + 0.20 * grain(at, 0.06, wide).x;
  if (abs(rest_normal.z) > 0.5) { return m; }
  let cell = vec2f(at.x / 2.6, at.y / 3.2);
  let inside = fract(cell);
  let soft = vec2f(wide / 2.6, wide / 3.2) + 0.004;
  let across = clamp((0.30 + soft.x * 0.5 - abs(inside.x - 0.5)) / soft.x, 0.0, 1.0);
  let down = clamp((0.29 + soft.y * 0.5 - abs(inside.y - 0.54)) / soft.y, 0.0, 1.0);
  let pane = across * down * step(1.0, cell.y);
  let which = hash2(floor(cell) + floor(rest.xy * 0.02) * 17.0);
  let which_hue = hash2(floor(cell) * 1.7 + 5.0);
  let lit = smoothstep(0.42, 0.48, frame.weather.w * (0.35 + which * 0.9) * step(which, 0.62) * 1.25);
  let bar = line(inside.x * 2.0, 0.035, soft.x * 2.0);
  m.albedo = mix(m.albedo, vec3f(0.030, 0.040, 0.055), pane);
  m.shine = mix(0.03, 0.30, pane);
  m.mirror = pane * (1.0 - lit);
  m.rough = mix(m.rough, 0.08, pane);
  let lamp = mix(vec3f(1.0, 0.62, 0.28), vec3f(0.85, 0.80, 0.66), which_hue);
  m.glow = lamp * (pane * lit * (1.0 - 0.6 * bar) * (0.40 + 0.45 * which_hue) * (0.7 + 0.5 * inside.y));
  return m;
}

fn seamed(made_of: Made, at: vec2f, n: vec3f, wide: f32) -> Made {
  var m = made_of;
  let across = abs(n.x);
  let girdle = min(abs(n.y), abs(n.z));
  let curve = abs(length(vec2f(n.z, abs(n.x) - 0.95)) - 0.62);
  let seam = min(min(across, min(abs(n.y), 9.0)), curve);
  let dark = 1.0 - smoothstep(0.020, 0.040 + wide * 4.0, min(seam, girdle + 9.0));
  m.albedo *= 0.86 + 0.26 * grain(at, 9.0, wide).y;
  m.albedo = mix(m.albedo, vec3f(0.012), dark);
  m.shine = 0.04;
  m.wrap = 0.25;
  return m;
}

// Cloth of two colours, the second in 6 x 7 x 6 shades in the place of its roughness. Patterns are
// as large as reads on a figure a hand high: stripes of four centimetres, dots of three.
fn woven(made_of: Made, pattern: u32, shade: f32, rest: vec3f, rest_normal: vec3f, wide: f32) -> Made {
  var m = made_of;
  let step_ = floor(shade * 255.0 + 0.5);
  let red = floor(step_ / 42.0);
  let green = floor((step_ - red * 42.0) / 6.0);
  let second = linear(vec3f(red / 5.0, green / 6.0, (step_ - red * 42.0 - green * 6.0) / 5.0));
  let at = select(rest.xz, rest.yz, abs(rest_normal.x) > abs(rest_normal.y));
  m.rough = 0.9;
  var share = 0.0;
  switch (pattern) {
    case 16u: { share = line(rest.z / 0.085, 0.25, wide / 0.085); }
    case 17u: { share = line((abs(rest.y) - rest.z) * 0.7071 / 0.085, 0.25, wide / 0.085); }
    case 18u: { share = 0.5 * (line(at.x / 0.075, 0.25, wide / 0.075) + line(at.y / 0.075, 0.25, wide / 0.075)); }
    case 19u: {  // tartan: broad bands crossed, and a light thread between them
      let broad = 0.5 * (line(at.x / 0.15, 0.22, wide / 0.15) + line(at.y / 0.15, 0.22, wide / 0.15));
      let thread = max(line(at.x / 0.15 + 0.5, 0.025, wide / 0.15), line(at.y / 0.15 + 0.5, 0.025, wide / 0.15));
      m.albedo = mix(m.albedo, vec3f(0.80, 0.76, 0.62), 0.55 * thread);
      share = 0.9 * broad;
    }
    case 20u: {
      let row = floor(at.y / 0.062);
      let cell = vec2f(at.x / 0.072 + 0.5 * (row - 2.0 * floor(row * 0.5)), at.y / 0.062);
      let off = length((fract(cell) - 0.5) * vec2f(0.072, 0.062));
      share = clamp((0.0175 - off) / max(wide, 0.002) + 0.5, 0.0, 1.0);
    }
    case 21u: {  // five-petalled flowers strewn about, with leaves
      let cell = floor(at / 0.105);
      let jitter = vec2f(hash2(cell), hash2(cell + 7.3));
      let p = at - (cell + 0.32 + 0.36 * jitter) * 0.105;
      let turn = atan2(p.y, p.x) + 6.28 * jitter.x;
      let petal = 0.024 * (0.66 + 0.34 * cos(5.0 * turn));
      let off = length(p);
      let leaf = clamp((0.037 * (0.5 + 0.5 * cos(2.0 * turn + 1.0)) - off) / max(wide, 0.002), 0.0, 1.0);
      m.albedo = mix(m.albedo, vec3f(0.10, 0.22, 0.07), leaf * 0.85);
      let bloom = clamp((petal - off) / max(wide, 0.002) + 0.5, 0.0, 1.0);
      let heart = clamp((0.0075 - off) / max(wide, 0.002) + 0.5, 0.0, 1.0);
      m.albedo = mix(mix(m.albedo, second, bloom), vec3f(0.80, 0.50, 0.05), heart);
    }
    case 22u: {
      let a = textureSampleLevel(noise, tiling, at * 0.22, 0.0).x;
      let b = textureSampleLevel(noise, tiling, at * 0.09 + 0.41, 0.0).x;
      m.albedo = mix(m.albedo, m.albedo * 0.22, smoothstep(0.55, 0.57, b));
      share = smoothstep(0.53, 0.55, a);
    }
    case 23u: { share = 0.75 * line(at.x / 0.034, 0.045, wide / 0.034); }
    case 24u: {  // ribs of wool
      let rib = abs(fract(at.x / 0.022) - 0.5) * 2.0;
      let stitch = abs(fract(at.y / 0.014 + 0.5 * rib) - 0.5) * 2.0;
      let told = clamp(0.016 / wide - 0.4, 0.0, 1.0);
      m.albedo *= mix(0.94, 0.72 + 0.28 * rib + 0.12 * stitch, told);
    }
    default: {  // leopard: broken rings
      let cell = floor(at / 0.055);
      let jitter = vec2f(hash2(cell), hash2(cell + 3.1));
      let p = at - (cell + 0.35 + 0.3 * jitter) * 0.055;
      let off = length(p) * (1.0 + 0.25 * sin(3.0 * atan2(p.y, p.x) + 6.0 * jitter.x));
      let ring = clamp((0.0062 - abs(off - 0.0145)) / max(wide, 0.002) + 0.5, 0.0, 1.0);
      m.albedo *= 1.0 - 0.35 * clamp((0.012 - off) / max(wide, 0.002), 0.0, 1.0);
      share = ring * step(0.16, fract(atan2(p.y, p.x) * 0.32 + jitter.y));
    }
  }
  m.albedo = mix(m.albedo, second, share);
  let g = grain(at, 5.0, wide);
  m.albedo *= 0.86 + 0.22 * g.y + 0.06 * g.x;
  m.sheen = 0.22;
  m.wrap = 0.28;
  m.shine = 0.02;
  return m;
}
