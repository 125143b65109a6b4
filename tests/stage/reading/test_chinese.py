"""Chinese is read as deeply as English: things, colours, places, numbers, order, negation, stories."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.stage.reading.facts import facts, world

from filmwright.stage.reading.vocabulary import is_chinese, vocabulary
from filmwright.stage.world.files import world_from_json, world_to_json

PROMPTS: dict[str, str] = {
    # things and living things, with their colours
    "一只红色的鸟": "bird 1, bird red",
    "一辆橙色的汽车": "car 1, car orange",
    "一个苹果和一根香蕉": "apple 1, banana 1",
    "一只黑猫和一只白狗": "cat 1, cat black, dog 1, dog white",
    "一条深蓝色的围巾": "scarf dark blue",
    "一把浅绿色的雨伞": "umbrella light green",
    "紫色的时钟": "clock purple",
    "一杯咖啡和一个面包": "coffee 1, bread 1",
    # materials
    "一个玻璃球": "ball glass",
    "木头做的椅子": "chair wood",
    "一枚金戒指": "ring gold",
    "大理石桌子": "table marble",
    # where things stand
    "自行车在汽车的左边": "bicycle left_of car",
    "汽车右边有一辆自行车": "bicycle right_of car",
    "一个碗放在桌子上": "bowl on table",
    "一只猫在桌子下面": "cat under table",
    "椅子后面有一只狗": "dog behind chair",
    "书旁边放着一个杯子": "cup next_to book",
    "一条金鱼在碗里游来游去": "goldfish inside bowl, goldfish swim",
    "一个人站在冲浪板上": "person on surfboard",
    "卡车前面有一匹马": "horse in_front_of truck",
    # numbers
    "三只狗在公园里奔跑": "dog 3, dog run, place park",
    "五只绵羊在草地上吃草": "sheep 5, sheep eat",
    "两个女孩在聊天": "girl 2, girl talk",
    "一群人在跳舞": "person 4, person dance",
    "一对情侣在海边散步": "person 2, person walk, at 海边",
    # what they do
    "一匹马在田野上奔驰": "horse run, at 田野",
    "一只鸟在天空中飞翔": "bird fly",
    "鲨鱼在海里游泳": "shark swim",
    "大象在河边喝水": "elephant eat, at 河边",
    "一只猫趴在沙发上睡觉": "cat lie",
    "小男孩在踢足球": "boy kick, goal 1",
    "一个女人在弹钢琴": "woman do piano with piano, piano 1",
    "一位老人坐在长椅上看书": "old_man do read_book with bench",
    "外卖员骑着摩托车穿过街道": "motorcycle 1, postman walk",
    "男孩把球扔给女孩，女孩接住了它": "boy throw girl, girl hold ball",
    "猫被狗追赶": "dog run cat",
    "女孩打开门": "girl do open_window with door",
    # clothes
    "穿着黄色雨衣的女人": "woman in yellow raincoat",
    "戴着红帽子的男孩向妈妈挥手": "boy in red hat, boy wave woman",
    "一个没有戴帽子的男人": "man in None, man 1",
    "穿西装的熊猫": "panda 1",
    # what is not there
    "没有人的街道": "place city_street",
    "房间里没有灯": "at 房间",
    # order
    "小狗先坐下，然后跑向小男孩": "dog sit then dog run, dog run boy",
    "女孩走到门口，接着挥手": "girl walk then girl wave",
    "男人一边走路一边打电话": "man do call walk",
    "公主走向龙，向它挥手": (
        "princess walk chinese_dragon, princess wave chinese_dragon, princess walk then princess wave"
    ),
    # when, and in what weather
    "日落时分的海滩": "dusk, at 海滩",
    "雨夜的城市街道": "night, rain",
    "秋天的森林，落叶飘落": "autumn, at 森林",
    "暴风雨中的灯塔": "storm",
    "雾气弥漫的清晨，一艘小船漂在湖面上": "dawn, fog, boat 1, at 湖面",
    "春天的樱花树下，一个女孩在微笑": "spring, girl 1",
    "下雪的村庄": "snow, winter",
    # places alone
    "夜晚的加油站": "night, at 加油站",
    "水下珊瑚礁": "place coral_reef",
    "山谷": "place valley",
    # new subjects, becoming, stories
    "广场上有许多鸽子，一个小女孩在喂它们": "pigeon 5, girl hold pigeon, girl 1",
    "一辆汽车从白色变成金色": "car 1, car white",
    "从前有一座古老的城堡，城堡里住着一位国王和一位公主。有一天，一条红色的龙飞来了。公主勇敢地走向龙。": (
        "king 1, princess 1, chinese_dragon 1, chinese_dragon red, princess walk chinese_dragon"
    ),
}  # fmt: skip


def expected(told: str) -> set[str]:
    return {fact.strip() for fact in told.split(",")}


@pytest.mark.parametrize(("text", "told"), PROMPTS.items(), ids=[text[:12] for text in PROMPTS])
def test_chinese_words_become_what_they_say(text: str, told: str) -> None:
    found = facts(world(text))
    assert expected(told) - found == set(), sorted(found)


def test_what_is_said_not_to_be_there_is_not_there() -> None:
    assert world("没有人的街道").cast == ()
    assert world("房间里没有灯").props == ()
    assert world("一个没有戴帽子的男人").cast[0].clothes.hat is None


def test_more_unknown_things_than_the_stage_holds_are_fewer() -> None:
    assert len(world("twelve thermometers").props) in (8, 12)  # 12 once somebody makes them
    assert len(world("twelve blivets").props) == 8


_HAN = sorted(form for form in vocabulary() if is_chinese(form))


@settings(max_examples=120, deadline=None)
@given(
    st.lists(st.sampled_from(_HAN) | st.text("的在上下左右把被和，。、一二三没有", max_size=3), max_size=20)
)
def test_any_chinese_text_can_be_read(pieces: list[str]) -> None:
    made = world("".join(pieces))
    assert world_from_json(world_to_json(made)) == made
