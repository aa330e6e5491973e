"""`python3 dev.py identity`: draw the icons and the social cards again; commit what comes out.

Wanted when the mark, a colour, a section's name, a card or a person of the hero changes: a test then says so.
The build does not run it.
"""

from identity import cards, icons, source
from identity.studio import studio


def main() -> None:
    """Draw everything, write it, and say how many bytes each file takes."""
    if odd := sorted(cards.cards().keys() ^ cards.titles().keys()):
        raise SystemExit(f"identity/cards.yml and the sections of nav in mkdocs.yml differ: {', '.join(odd)}")
    with studio() as open_studio:
        made = {"images": icons.draw(open_studio), "social": cards.draw(open_studio)}
    for folder, files in made.items():
        place = source.ASSETS / folder
        place.mkdir(exist_ok=True)
        for name, content in files.items():
            (place / name).write_bytes(content)
            print(f"{len(content):7,d}  {(place / name).relative_to(source.ROOT)}")


if __name__ == "__main__":
    main()
