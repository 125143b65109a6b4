"""The modeller's bench: parametric forms as surfaces, shared by sets, props and cast.

    paint     colours and finishes              boxes     boxes, balls, ellipsoids
    mesh      normals, moves, mergers           turned    what a lathe makes
    swept     tubes, rods, lofts                outlines  sheets, extrusions, painted lines
    grounds   planes, terrain, drapes           foliage   crowns, leaves, grass
    soft      cushions, vessels, dough, fruit
    shade     gradients, baked soft dark        assembly  surfaces + solids + marks = model

Lengths in metres; every closed form is counter-clockwise seen from outside.
"""
