"""Golden warps, by scipy.ndimage.affine_transform: python3 tests/core/augmentations/golden.py > tests/golden/warps.json"""

import json

import numpy as np
from scipy import ndimage

picture = (np.arange(48).reshape(6, 8) * 7 % 13) / 13
CASES = [
    {"shiftX": 1, "shiftY": -2},
    {"shiftX": 0.25, "shiftY": 0.5},
    {"turn": 30},
    {"turn": -17.5},
    {"zoom": 0.7},
    {"zoom": 1.2},
    {"shiftX": -0.4, "shiftY": 1.3, "turn": 200, "zoom": 1.1},
]


def warp(shiftX=0, shiftY=0, turn=0, zoom=1):
    height, width = picture.shape
    middle = np.array([(height - 1) / 2, (width - 1) / 2])
    angle = np.deg2rad(turn)
    # (row, column); rows count downwards, so a turn that is anticlockwise to the eye reads as below.
    inverse = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]]) / zoom
    offset = middle - inverse @ (middle + np.array([shiftY, shiftX]))
    return ndimage.affine_transform(picture, inverse, offset, order=1, mode="grid-constant", cval=0.0)


print(json.dumps({"scipy": __import__("scipy").__version__, "picture": picture.ravel().tolist(), "width": 8, "height": 6,
                  "cases": [{"warp": case, "values": warp(**case).ravel().tolist()} for case in CASES]}))
