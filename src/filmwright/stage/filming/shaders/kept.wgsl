// What the geometry pass left.

@group(2) @binding(0) var paint: texture_2d<f32>;
@group(2) @binding(1) var facing: texture_2d<f32>;
@group(2) @binding(2) var nature: texture_2d<f32>;
@group(2) @binding(3) var distances: texture_depth_2d;

struct Full { @builtin(position) clip: vec4f, @location(0) at: vec2f };

@vertex
fn full(@builtin(vertex_index) i: u32) -> Full {
  var out: Full;
  out.at = vec2f(f32((i << 1u) & 2u), f32(i & 2u)) * 2.0 - 1.0;
  out.clip = vec4f(out.at, 0.0, 1.0);
  return out;
}

// How far a pixel is, so that eight bits tell a fifteenth of it at any distance; 0: the sky.
fn farness(depth: f32) -> f32 { return sqrt(sqrt(depth)); }
