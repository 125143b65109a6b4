// Neon: the night drawn in glowing tubes of light.

fn tube(px: vec2i, reach: i32) -> f32 { return max(outline(px, reach), 0.75 * crease(px, reach)); }

@fragment
fn finish_fragment(in: Full) -> @location(0) vec4f {
  let px = vec2i(in.clip.xy);
  let one = i32(max(1.0, round(unit())));
  let c = tone(in.at);
  let grey = luma(c);
  let n = normal_at(px);
  // The gas is chosen by what the thing is painted with, else by the way it faces.
  var gas = c - vec3f(grey);
  gas = select(vec3f(0.8, 0.05, 0.9) + vec3f(-0.7, 0.5, 0.1) * (0.5 + 0.5 * n.x), vec3f(0.5) + gas / max(length(gas), 0.001) * 0.75, length(gas) > 0.07);
  gas = clamp(saturated(clamp(gas, vec3f(0.0), vec3f(1.0)), 1.8), vec3f(0.04), vec3f(1.0));
  let core = tube(px, one);
  let halo = 0.45 * tube(px, 3 * one) + 0.30 * tube(px, 6 * one);
  var out = c * c * vec3f(0.10, 0.08, 0.16) + vec3f(0.010, 0.006, 0.022);
  out += gas * halo * 0.85;
  out += mix(gas, vec3f(1.0), 0.55) * core * 1.1;
  out += textureSampleLevel(bloom, edged, in.at, 0.0).rgb * 0.6;
  return vec4f(clamp(out, vec3f(0.0), vec3f(1.0)), 1.0);
}
