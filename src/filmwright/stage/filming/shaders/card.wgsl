// Pictures on cards: cut-outs, products, screens, posters; and a picture behind everything.

@group(2) @binding(0) var photo: texture_2d<f32>;
@group(2) @binding(1) var fine: sampler;

struct Card {
  @builtin(position) clip: vec4f,
  @location(0) world: vec3f,
  @location(1) normal: vec3f,
  @location(2) uv: vec2f,
  @location(4) before: vec3f,
};

@vertex
fn card_vertex(
  @location(0) position: vec3f, @location(1) normal: vec4f, @location(2) uv: vec2f, @location(3) ref_: vec2u,
) -> Card {
  var out: Card;
  let bone = ref_.x;
  out.world = carried(bone, normal.w, ref_.y, vec4f(position, 1.0));
  out.clip = frame.view_proj * vec4f(out.world, 1.0);
  out.normal = carried(bone, normal.w, ref_.y, vec4f(normal.xyz, 0.0));
  out.uv = uv;
  out.before = was(vec4f(carried_before(bone, normal.w, ref_.y, vec4f(position, 1.0)), 1.0));
  return out;
}

@fragment
fn card_fragment(in: Card, @builtin(front_facing) front: bool) -> Exposed {
  let colour = textureSample(photo, fine, in.uv);
  if (colour.a < 0.06) { discard; }
  let n = normalize(in.normal) * select(-1.0, 1.0, front);
  var m = made(0u, vec4f(vec3f(0.66), 0.8), in.world, n, n, 1.0);
  m.albedo = vec3f(0.66);
  m.shine = 0.0;
  m.wrap = 0.5;
  let low = mix(0.8, 1.0, smoothstep(0.0, 0.6, in.world.z));
  let white = filmed(m, in.world, n, gathered(in.world, n, n, m.rough, m.wrap, low), 0.0).rgb;
  var out: Exposed;
  // The picture keeps its own contrast; light only tints and dims it.
  out.colour = vec4f(colour.rgb * min(white * 1.22, vec3f(1.12)), 0.0);
  out.colour.a = colour.a;
  out.motion = moved(in.clip.xy, in.before);
  if (PAINTED) { out.motion = anchored(in.uv, frame.right.w); }
  return out;
}

@fragment
fn background_fragment(in: Full) -> Exposed {
  let d = normalize(frame.forward.xyz + frame.right.xyz * in.at.x + frame.up.xyz * in.at.y);
  // The picture hangs far away, square to where the shot looks.
  let ahead = vec2f(frame.backdrop.x, frame.backdrop.y);
  let depth = max(dot(d.xy, ahead), 0.05);
  let across = dot(d.xy, vec2f(ahead.y, -ahead.x)) / depth;
  let up = d.z / depth - frame.backdrop_up.x;
  let uv = vec2f(0.5 + across * frame.backdrop.z, 0.5 - up * frame.backdrop.w);
  var out: Exposed;
  out.colour = vec4f(textureSampleLevel(photo, fine, uv, 0.0).rgb * frame.backdrop_up.y, 0.0);
  let w = vec4f(frame.eye.xyz + d * 4000.0, 1.0);
  out.motion = moved(in.clip.xy, was(w));
  if (PAINTED) { out.motion = anchored(uv, frame.right.w * frame.backdrop.z); }
  return out;
}
