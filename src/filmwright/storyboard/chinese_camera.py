# ruff: noqa: E501 (a pattern is read as one line)
"""Camera words as Chinese scripts write them.

Short words need company: 手持 is a camera word in 手持镜头 but not in 手持雨伞, 环绕 in 镜头环绕 but not
in 群山环绕, 全景 not in 全景天窗.
"""

from __future__ import annotations

import re

from filmwright.film.camera import Angle, Move, ShotSize, Side
from filmwright.storyboard.camera_rule import Rule

_HEAD = r"(?:^|(?<=[。！？，,；;：:、.\s\n]))"
_TAIL = r"(?=[ \t]*(?:[。！？，,；;：:、.]|\n|$))"
_LENS = r"(?:镜头|摄像机|摄影机|相机|画面|机位)"
_SLOW = r"(?:再|随后|然后|接着|开始|逐渐|缓缓|缓慢|慢慢|平稳|快速|迅速|轻轻|地|稍微|略微|一直|由[^。，,]{1,8}|从[^。，,]{1,8}|向|往|朝){0,5}"
_SHOT = r"(?:镜头|景别|拍摄|画面|构图)"
_OF = r"(?:[ \t]*[：:，,]|(?=[ \t]*[。；;]|[ \t]*$|\n))"


def _rule(pattern: str, **meaning: object) -> Rule:
    return Rule(pattern=re.compile(pattern, re.MULTILINE), **meaning)  # type: ignore[arg-type]


def _sized(size: ShotSize, words: str) -> tuple[Rule, ...]:
    """Return the ways a size is said: 特写：…, 特写镜头, …的特写, 给她一个特写, 用特写拍她."""
    return (
        _rule(
            rf"(?:给|对)(?P<keep>[^。，,]{{1,8}}?)(?:一个|的)?(?:脸部|面部)?(?:{words})(?:镜头)?", size=size
        ),
        _rule(
            rf"(?:用|以)?(?:一个)?(?:{words})(?:镜头|画面|景别|构图)(?:[ \t]*[：:，,]|(?:拍摄|展示|呈现|对准|里|中)[ \t]*)?",
            size=size,
            names_subject=True,
        ),
        _rule(rf"的(?:脸部|面部)?(?:{words})(?:镜头)?{_TAIL}", size=size),
        _rule(
            rf"{_HEAD}(?:脸部|面部|固定)?(?:{words})(?:[ \t]*[：:，,]|{_TAIL}|[ \t]+)",
            size=size,
            names_subject=True,
        ),
        _rule(
            rf"{_HEAD}(?:{words})(?=[@\u3400-\u9fff])(?!天窗|玻璃|图|地图|相机|式|规划|目标|里)",
            size=size,
            names_subject=True,
        ),
        _rule(
            rf"{_HEAD}(?P<keep>[^。，,；;：:！？\s]{{1,8}}?)的?(?:脸部|面部)?(?:{words})(?:镜头)?{_TAIL}",
            size=size,
        ),
    )


CHINESE: tuple[Rule, ...] = (
    _rule(rf"{_HEAD}(?:镜头(?:运动|语言)?|运镜|景别|机位)[ \t]*[：:][ \t]*"),
    _rule(r"手持(?:镜头|摄影|拍摄)?(?=跟拍|跟随|追拍)"),
    _rule(r"[，,]?(?:超级|超)慢(?:动作|镜头)(?:[：:])?", pace=0.25),
    _rule(
        r"[，,]?(?:以|用)?(?:慢动作|慢镜头|升格(?:拍摄|镜头)?)(?:镜头|拍摄|播放|回放)?(?:[：:])?", pace=0.5
    ),
    _rule(r"[，,]?(?:以|用)?(?:延时(?:摄影|拍摄|镜头)|缩时(?:摄影|拍摄)?)(?:[：:])?", pace=8.0),
    _rule(r"[，,]?(?:快动作|快进(?:镜头|播放))(?:[：:])?", pace=2.0),
    _rule(
        r"(?:使?用|以)?(?<![\d.])(?P<lens>\d{2,3})[ \t]?(?:mm|毫米)(?:的?(?:镜头|焦段|定焦)|(?=[ \t]*(?:[，。,：:；]|$)))"
    ),
    _rule(r"(?:使?用|以)?(?:超?广角镜头|超广角)", lens_mm=24.0),
    _rule(r"(?:使?用|以)?长焦(?:镜头)?", lens_mm=135.0),
    _rule(r"(?:使?用|以)?微距(?:镜头|特写)?", lens_mm=100.0, size=ShotSize.ECU),
    _rule(
        rf"(?:{_LENS}{_SLOW})?(?:剧烈|强烈|猛烈)(?:地|的)?(?:晃动|抖动|震动|摇晃)(?:的?(?:镜头|画面|效果))?|(?:{_LENS}{_SLOW})(?:晃动|抖动|震动)",
        move=Move.SHAKE,
    ),
    _rule(
        r"(?:第一人称视角[，,]?)?(?:穿越机|无人机|航拍)(?:视角|镜头)?(?:向前|低空)?(?:飞行|俯冲|穿越|飞越|飞过|推进)(?:镜头)?",
        move=Move.FLY,
        names_subject=True,
    ),
    _rule(rf"{_HEAD}(?:平稳|稳定|流畅)(?:的|而流畅的)?(?:镜头|视角|画面){_TAIL}", move=Move.STATIC),
    # The camera does something
    _rule(rf"{_LENS}{_SLOW}顺时针(?:环绕|旋转|绕)(?:着)?(?:拍摄)?", move=Move.ORBIT_LEFT, names_subject=True),
    _rule(
        rf"(?:{_LENS}{_SLOW}(?:逆时针)?(?:环绕|围绕|绕着)(?:着)?(?P<keep>[^。，,；;]{{0,10}}?)(?:旋转|拍摄|一周|一圈|运动|转动|{_TAIL})|{_HEAD}{_SLOW}(?:360度?)?环绕(?:拍摄|镜头|运镜)(?:着)?|{_HEAD}360度?环绕(?:拍摄|镜头|运镜)?|{_HEAD}环绕{_TAIL})",
        move=Move.ORBIT_RIGHT,
    ),
    _rule(
        rf"(?:{_LENS}{_SLOW}(?:跟随|跟拍|跟着|跟踪|追随|追着)(?:着|拍摄)?|{_HEAD}{_SLOW}(?:跟拍|跟随拍摄|跟随镜头|跟镜头?|追拍)[：:]?)",
        move=Move.FOLLOW,
        names_subject=True,
    ),
    _rule(
        rf"{_LENS}{_SLOW}(?:左摇|摇向左侧?|左侧?摇(?:动|移)|左摇动)|{_HEAD}{_SLOW}(?:左摇(?:镜头)?|摇向左边?){_TAIL}",
        move=Move.PAN_LEFT,
    ),
    _rule(
        rf"{_LENS}{_SLOW}(?:右摇|摇向右侧?|右侧?摇(?:动|移)|右摇动)|{_HEAD}{_SLOW}(?:右摇(?:镜头)?|摇向右边?){_TAIL}|{_HEAD}{_SLOW}摇镜头?{_TAIL}",
        move=Move.PAN_RIGHT,
    ),
    _rule(rf"{_LENS}{_SLOW}(?:上摇|摇上|上仰|抬起)|{_HEAD}{_SLOW}上摇(?:镜头)?{_TAIL}", move=Move.TILT_UP),
    _rule(rf"{_LENS}{_SLOW}(?:下摇|摇下|下俯|压低)|{_HEAD}{_SLOW}下摇(?:镜头)?{_TAIL}", move=Move.TILT_DOWN),
    _rule(
        rf"{_LENS}{_SLOW}(?:左侧?(?:平移|横移|移动|移)|移向左侧?)|{_HEAD}{_SLOW}左(?:平移|横移|移)(?:镜头)?{_TAIL}",
        move=Move.TRUCK_LEFT,
    ),
    _rule(
        rf"{_LENS}{_SLOW}(?:右侧?(?:平移|横移|移动|移)|移向右侧?|横移|平移)|{_HEAD}{_SLOW}(?:右(?:平移|横移|移)|横移|平移)(?:镜头)?{_TAIL}",
        move=Move.TRUCK_RIGHT,
    ),
    _rule(
        rf"{_HEAD}{_SLOW}变焦(?:推近|推进|放大)|{_LENS}{_SLOW}(?:变焦(?:推近|推进|放大)|放大)",
        move=Move.ZOOM_IN,
        names_subject=True,
    ),
    _rule(
        rf"{_HEAD}{_SLOW}变焦(?:拉远|拉开|缩小)|{_LENS}{_SLOW}(?:变焦(?:拉远|拉开)|缩小)", move=Move.ZOOM_OUT
    ),
    _rule(
        rf"(?:{_LENS}{_SLOW}(?:前推进?|推近|推进|推向|推至|推到|靠近|前移动?|拉近)(?:至|到|向)?|{_HEAD}{_SLOW}(?:推镜头?|前推|推近|推进)(?:镜头)?[：:]?)",
        move=Move.DOLLY_IN,
        names_subject=True,
    ),
    _rule(
        rf"(?:{_LENS}{_SLOW}(?:后拉远?|拉远|拉开|拉出|后退|后移动?|远离)(?:至|到)?|{_HEAD}{_SLOW}(?:拉镜头?|后拉|拉远|拉开)(?:镜头)?{_TAIL}[：:]?)",
        move=Move.DOLLY_OUT,
    ),
    _rule(
        rf"{_LENS}{_SLOW}(?:上升|升起|升高|上移动?|拉升)(?:至|到)?|{_HEAD}{_SLOW}(?:升镜头|升降镜头?|摇臂(?:上升|镜头)?)",
        move=Move.CRANE_UP,
    ),
    _rule(
        rf"{_LENS}{_SLOW}(?:下降|降下|降低|降落|下移动?)(?:至|到)?|{_HEAD}{_SLOW}降镜头", move=Move.CRANE_DOWN
    ),
    _rule(
        r"(?:固定(?:镜头|机位|拍摄)|静止镜头|定镜|镜头(?:保持)?(?:固定|静止)(?:不动)?)[：:]?",
        move=Move.STATIC,
    ),
    _rule(
        rf"手持(?:镜头|拍摄|摄影|跟拍|摄像|晃动|感|风格)+[：:]?|{_HEAD}手持{_TAIL}|镜头{_SLOW}晃动",
        move=Move.HANDHELD,
    ),
    _rule(
        r"(?:焦点转移|焦点从[^。，,]{1,8}转?移?到|移焦(?:镜头)?|变换焦点|焦点移到)",
        move=Move.RACK_FOCUS,
        names_subject=True,
    ),
    _rule(r"(?:以|用)?(?:主观(?:镜头|视角)|第一人称(?:视角|镜头)?)[：:]?", move=Move.POV),
    # From where
    _rule(
        r"(?:无人机)?航拍(?:镜头|视角|画面)?[：:]?", size=ShotSize.EWS, angle=Angle.HIGH, names_subject=True
    ),
    _rule(
        r"(?:鸟瞰(?:镜头|视角|图)?|上帝视角|顶拍|俯视图|垂直俯拍)[：:]?",
        angle=Angle.OVERHEAD,
        names_subject=True,
    ),
    _rule(
        r"(?:以|用|从)?(?:仰拍|仰视(?:镜头|视角|角度)|低角度(?:仰拍|镜头|拍摄)?|低机位|仰角)(?:镜头|拍摄)?[：:]?",
        angle=Angle.LOW,
        names_subject=True,
    ),
    _rule(
        r"(?:以|用|从)?(?:俯拍|俯视(?:镜头|视角|角度)|高角度(?:俯拍|镜头|拍摄)?|高机位|俯角)(?:镜头|拍摄)?[：:]?",
        angle=Angle.HIGH,
        names_subject=True,
    ),
    _rule(r"(?:贴地(?:镜头|拍摄|视角)|地面视角|虫视)[：:]?", angle=Angle.GROUND),
    _rule(r"(?:荷兰角(?:镜头)?|倾斜(?:构图|镜头)|斜角镜头)[：:]?", angle=Angle.DUTCH),
    _rule(r"平视(?:镜头|角度|机位|拍摄|视角)[：:]?", angle=Angle.EYE),
    _rule(r"(?:以|用)?(?:越肩|过肩)(?:镜头|拍摄|视角)?[：:]?", side=Side.OVER_SHOULDER, names_subject=True),
    _rule(r"正面(?:镜头|拍摄|视角|机位)[：:]?", side=Side.FRONT, names_subject=True),
    _rule(r"侧面(?:镜头|拍摄|视角|机位)[：:]?", side=Side.PROFILE, names_subject=True),
    _rule(r"(?:背面|背后|背影)(?:镜头|拍摄|视角|机位)[：:]?", side=Side.BACK, names_subject=True),
    # How much
    *_sized(ShotSize.ECU, "大特写|极近特写|极特写|超特写"),
    *_sized(ShotSize.MCU, "中近景|近景|半身近景"),
    *_sized(ShotSize.CU, "特写|近距离特写"),
    *_sized(ShotSize.EWS, "大远景|大全景|远景|极远景"),
    *_sized(ShotSize.MLS, "中全景|七分身"),
    *_sized(ShotSize.MS, "中景|半身(?=镜头)|双人(?=镜头)"),
    *_sized(ShotSize.LS, "全景|全身(?=镜头)"),
)
