package org.glujava.frame;

/** The part of the author's code that has a frame. */
public enum Phase {
    FOP("the @Fop method"),
    REPLY("a reply callback");

    private final String words;

    Phase(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
