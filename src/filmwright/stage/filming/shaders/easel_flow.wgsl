// The way strokes run, twice its angle as a vector, from the picture's own edges and, weakly, a field.
@fragment
fn flow_fragment(in: Full) -> @location(0) vec4f {
  let s = frame.picture.zw * 2.5 * unit();
  let nw = luma(tone(in.at - s));
  let se = luma(tone(in.at + s));
  let ne = luma(tone(in.at + vec2f(s.x, -s.y)));
  let sw = luma(tone(in.at + vec2f(-s.x, s.y)));
  let g = vec2f(ne + se - nw - sw, sw + se - nw - ne) * 0.5;
  let size2 = dot(g, g);
  // Along an edge is across its gradient: twice the angle turns by half a circle.
  let edge = -vec2f(g.x * g.x - g.y * g.y, 2.0 * g.x * g.y) / max(size2, 0.000001);
  let strong = smoothstep(0.0004, 0.012, size2);
  let way = field(in.at, vec2i(in.at * frame.picture.xy));
  let weak = vec2f(way.x * way.x - way.y * way.y, 2.0 * way.x * way.y);
  return vec4f(mix(weak * 0.35, edge, strong) * 0.5 + 0.5, strong, 1.0);
}

fn spread(at: vec2f, step: vec2f) -> vec4f {
  var sum = textureSampleLevel(flow, edged, at, 0.0) * 0.1964;
  sum += (textureSampleLevel(flow, edged, at + step * 1.4117, 0.0) + textureSampleLevel(flow, edged, at - step * 1.4117, 0.0)) * 0.2969;
  sum += (textureSampleLevel(flow, edged, at + step * 3.2941, 0.0) + textureSampleLevel(flow, edged, at - step * 3.2941, 0.0)) * 0.0945;
  sum += (textureSampleLevel(flow, edged, at + step * 5.1765, 0.0) + textureSampleLevel(flow, edged, at - step * 5.1765, 0.0)) * 0.0104;
  return sum;
}

@fragment
fn across_fragment(in: Full) -> @location(0) vec4f { return spread(in.at, vec2f(frame.picture.z * 4.0 * unit(), 0.0)); }

@fragment
fn down_fragment(in: Full) -> @location(0) vec4f { return spread(in.at, vec2f(0.0, frame.picture.w * 4.0 * unit())); }
