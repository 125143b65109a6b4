// What every pass shares: the frame block, noise, tone.

@group(0) @binding(0) var<uniform> frame: Frame;
@group(0) @binding(1) var<storage, read> palette: array<vec4f>;
@group(0) @binding(2) var<storage, read> palette_before: array<vec4f>;

const PI = 3.14159265;

fn hash2(p: vec2f) -> f32 {
  var q = fract(vec3f(p.xyx) * 0.1031);
  q += dot(q, q.yzx + 33.33);
  return fract((q.x + q.y) * q.z);
}

fn hash1(p: f32) -> f32 {
  var q = fract(p * 0.1031);
  q *= q + 33.33;
  return fract(q * (q + q));
}

// sRGB to linear, a cubic that is within 0.4 % of the standard's curve.
fn linear(c: vec3f) -> vec3f {
  return c * (c * (c * 0.305306011 + 0.682171111) + 0.012522878);
}

// Filmic curve with the display's gamma in it (Hejl and Burgess-Dawson), colours kept richer
// than per-channel curves leave them.
fn toned(light: vec3f) -> vec3f {
  let x = max(light * frame.up.w - 0.004, vec3f(0.0));
  return x * (6.2 * x + 0.5) / (x * (6.2 * x + 1.7) + 0.06);
}
