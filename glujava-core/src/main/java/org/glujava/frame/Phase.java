package org.glujava.frame;

/** Which part of the author's code a frame is in. */
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
