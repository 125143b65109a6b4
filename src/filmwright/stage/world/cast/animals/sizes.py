"""How tall people say an animal is: metres, as a brief means them when it says nothing of size."""

# fmt: off
HEIGHTS: dict[str, float] = {
    "ant": 0.02, "antelope": 1.1, "badger": 0.4, "bear": 1.3, "beaver": 0.35, "bee": 0.03, "beetle": 0.03,
    "bat": 0.15, "bird": 0.2, "bluebird": 0.2, "boar": 0.9, "brachiosaurus": 8.0, "buffalo": 1.7, "bull": 1.6,
    "butterfly": 0.08, "camel": 2.1, "canary": 0.2, "cardinal": 0.2, "cat": 0.3, "caterpillar": 0.03,
    "chameleon": 0.1, "cheetah": 0.8, "chick": 0.1, "chicken": 0.4, "chimpanzee": 1.2,
    "chinese_dragon": 1.5, "chipmunk": 0.15, "clownfish": 0.2, "cobra": 0.15, "coral_snake": 0.1,
    "corgi": 0.35, "cow": 1.5, "crab": 0.12, "crocodile": 0.5, "crow": 0.4, "dachshund": 0.28,
    "dalmatian": 0.6, "deer": 1.3, "dinosaur": 4.0, "dog": 0.6, "dolphin": 0.6, "donkey": 1.3, "dove": 0.3,
    "dragon": 3.0, "dragonfly": 0.08, "duck": 0.4, "duckling": 0.15, "eagle": 0.8, "elephant": 3.0,
    "firefly": 0.03, "fish": 0.2, "flamingo": 1.3, "fly": 0.02, "fox": 0.45, "frog": 0.08,
    "german_shepherd": 0.65, "giraffe": 4.8, "goat": 0.8, "goldfish": 0.2, "goose": 0.8,
    "griffin": 1.2, "gorilla": 1.6,
    "hamster": 0.08, "hedgehog": 0.15, "heron": 1.0, "hippopotamus": 1.5, "horse": 1.7, "hummingbird": 0.1,
    "husky": 0.6, "hyena": 0.8, "insect": 0.03, "jellyfish": 0.5, "kangaroo": 1.6, "koala": 0.7, "koi": 0.3,
    "ladybug": 0.03, "leopard": 0.7, "lion": 1.1, "lioness": 1.0, "lizard": 0.1, "llama": 1.6,
    "lobster": 0.12, "monkey": 0.6, "moose": 1.9, "mosquito": 0.02, "mouse": 0.06, "octopus": 0.5,
    "orca": 1.2, "ostrich": 2.4, "owl": 0.4, "panda": 1.0, "panther": 0.7, "parrot": 0.4, "peacock": 1.0,
    "pegasus": 1.7, "penguin": 0.9, "phoenix": 1.5, "pig": 0.8, "pigeon": 0.3, "polar_bear": 1.5,
    "pterodactyl": 1.5, "rabbit": 0.3,
    "raccoon": 0.4, "ram": 1.0, "rat": 0.1, "ray": 0.3, "red_panda": 0.4, "reindeer": 1.3,
    "rhinoceros": 1.7, "robin": 0.2, "rooster": 0.5, "seagull": 0.4, "seal": 0.7, "shark": 1.0,
    "sheep": 0.9, "shiba": 0.42, "sloth": 0.6, "snail": 0.05, "snake": 0.15, "spider": 0.05,
    "squirrel": 0.25, "starfish": 0.05, "stegosaurus": 3.0, "swan": 1.0, "tiger": 1.0, "tortoise": 0.4,
    "triceratops": 3.0, "tropical_fish": 0.2, "turkey": 0.9, "turtle": 0.3, "tyrannosaurus": 4.0,
    "unicorn": 1.7, "velociraptor": 1.0, "whale": 2.5, "wolf": 0.8, "worm": 0.03, "wyvern": 3.0,
    "zebra": 1.5,
}
# fmt: on
