package org.glujava.spi;

/** The type of an option, from the type of the constructor parameter or record component. */
public enum OptionType {
    STRING("any text", "str"),
    BOOLEAN("on or off", "bool"),
    INT("a whole number", "int", true),
    LONG("a whole number", "int", true),
    DOUBLE("a number", "double", true),
    /** GlusterFS's type of times has no milliseconds: it lets any text pass. */
    DURATION("a duration such as 250ms, 60s, 5m, 2h or 1d", "any", true),
    SIZE("a size such as 4096, 64KB, 1.5GB", "size", true),
    PERCENT("a percentage such as 10%", "percent", true),
    PERCENT_OR_SIZE("a percentage or a size such as 10%, 64KB", "percent-or-size", true),
    PATH("a whole path", "path"),
    /** GlusterFS looks at the case of letters: it lets any text pass. */
    ENUM("one of the allowed values", "any"),
    LIST("texts with commas between", "any"),
    ENUM_LIST("allowed values with commas between", "any"),
    SUBVOLUME("the name of a subvolume", "xlator");

    private final String expected;
    private final String published;
    private final boolean hasRange;

    OptionType(String expected, String published) {
        this(expected, published, false);
    }

    OptionType(String expected, String published, boolean hasRange) {
        this.expected = expected;
        this.published = published;
        this.hasRange = hasRange;
    }

    /** What to write in a volfile, in words. */
    public String expected() {
        return expected;
    }

    /** GlusterFS's type by which it checks the value, too; named as in {@code options.c}. */
    public String published() {
        return published;
    }

    /** Whether it can have a least and a greatest value. */
    public boolean hasRange() {
        return hasRange;
    }

    /** Whether it is a list of the allowed values, or any. */
    public boolean isList() {
        return this == LIST || this == ENUM_LIST;
    }
}
