"""Names of people who do not exist."""

from __future__ import annotations

import random

FIRST = (  # noqa: SIM905 - a hundred strings in quotes are no easier to read
    "Ada Amara Amir Anja Annika Arjun Astrid Aylin Beatriz Ben Birgit Bola Callum Camille "
    "Carys Chen Chiara Ciara Clara Daan Dalia Dario David Deniz Edda Eilidh Elena Elif "
    "Emeka Emma Erik Esther Fatima Femi Fiona Florian Freya Gareth Gita Giulia Grace Greta "
    "Hana Hannah Hassan Helle Henk Ida Imran Ines Ingrid Isla Ivo Jamal Jan Jana Jasper "
    "Joana Jonas Josefine Juno Kaja Karim Katya Kemal Kirsty Lars Layla Lena Leo Liam Lina "
    "Linh Lotte Lucia Maeve Malik Mara Marek Mateo Mei Mina Miriam Mo Nadia Nia Niamh Nils "
    "Noor Oisin Ola Olga Omar Oscar Paolo Petra Pia Priya Rafael Rania Rhys Rosa Rui Saanvi "
    "Sam Sanne Sara Sibel Silke Sofia Stefan Sunita Tara Tariq Theo Tilda Tom Tove Uma Vera "
    "Viktor Wanda Wim Yara Yusuf Zara Zoe "
).split()
LAST = "ABCDEFGHIJKLMNOPRSTVWYZ"


def author(roll: random.Random) -> str:
    """A first name and an initial: ``Freya M.``."""
    return f"{roll.choice(FIRST)} {roll.choice(LAST)}."
