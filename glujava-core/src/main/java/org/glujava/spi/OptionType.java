package org.glujava.spi;

/** The type of an option, from the type of the constructor parameter or record component. */
public enum OptionType {
    /** A text. */
    STRING("any text", "str"),
    /** A boolean. */
    BOOLEAN("on or off", "bool"),
    /** A whole number of 32 bits. */
    INT("a whole number", "int", true),
    /** A whole number of 64 bits. */
    LONG("a whole number", "int", true),
    /** A number with a fraction. */
    DOUBLE("a number", "double", true),
    /** A duration. GlusterFS's time type has no milliseconds, so GlusterFS itself accepts any text. */
    DURATION("a duration such as 250ms, 60s, 5m, 2h or 1d", "any", true),
    /** A number of bytes. */
    SIZE("a size such as 4096, 64KB, 1.5GB", "size", true),
    /** A percentage. */
    PERCENT("a percentage such as 10%", "percent", true),
    /** A percentage, or a number of bytes. */
    PERCENT_OR_SIZE("a percentage or a size such as 10%, 64KB", "percent-or-size", true),
    /** An absolute path. */
    PATH("a whole path", "path"),
    /**
     * A constant of an enum. GlusterFS would distinguish upper and lower case, so GlusterFS itself accepts any text.
     */
    ENUM("one of the allowed values", "any"),
    /** A list of texts. */
    LIST("texts with commas between", "any"),
    /** A list of constants of an enum. */
    ENUM_LIST("allowed values with commas between", "any"),
    /** A subvolume of the volume. */
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

    /** {@return a description of the values, for messages} */
    public String expected() {
        return expected;
    }

    /** {@return the name of the type by which GlusterFS checks values, as in {@code options.c}} */
    public String published() {
        return published;
    }

    /** {@return whether an option of this type can have a least and a greatest value} */
    public boolean hasRange() {
        return hasRange;
    }

    /** {@return whether a value is a list} */
    public boolean isList() {
        return this == LIST || this == ENUM_LIST;
    }
}
