package org.glujava.spi;

/** The type of an option, from the type of the constructor parameter. */
public enum OptionType {
    STRING("any text"),
    BOOLEAN("on or off"),
    INT("a whole number"),
    LONG("a whole number"),
    DOUBLE("a number"),
    DURATION("a duration such as 250ms, 60s, 5m, 2h or 1d"),
    PATH("a path"),
    ENUM("one of the allowed values");

    private final String expected;

    OptionType(String expected) {
        this.expected = expected;
    }

    /** What to write in a volfile, in words. */
    public String expected() {
        return expected;
    }
}
