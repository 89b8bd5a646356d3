package org.glujava;

/** The log levels of GlusterFS, the most serious first (GlusterFS: {@code gf_loglevel_t}, in the same order). */
public enum LogLevel {
    /** GlusterFS: {@code GF_LOG_EMERG}. */
    EMERGENCY,
    /** GlusterFS: {@code GF_LOG_ALERT}. */
    ALERT,
    /** GlusterFS: {@code GF_LOG_CRITICAL}. */
    CRITICAL,
    /** GlusterFS: {@code GF_LOG_ERROR}. */
    ERROR,
    /** GlusterFS: {@code GF_LOG_WARNING}. */
    WARNING,
    /** GlusterFS: {@code GF_LOG_NOTICE}. */
    NOTICE,
    /** GlusterFS: {@code GF_LOG_INFO}. */
    INFO,
    /** GlusterFS: {@code GF_LOG_DEBUG}. */
    DEBUG,
    /** GlusterFS: {@code GF_LOG_TRACE}. */
    TRACE;

    /** {@return GlusterFS's number of the level} */
    public int number() {
        return ordinal() + 1;
    }

    /**
     * {@return the level for one of Java's levels}
     *
     * @param level the level of Java's logging
     * @throws IllegalArgumentException for OFF, which has no level of GlusterFS
     */
    public static LogLevel of(System.Logger.Level level) {
        return switch (level) {
            case ERROR -> ERROR;
            case WARNING -> WARNING;
            case INFO -> INFO;
            case DEBUG -> DEBUG;
            case TRACE, ALL -> TRACE;
            case OFF -> throw new IllegalArgumentException("nothing is logged at level OFF");
        };
    }

    /** {@return the nearest of Java's levels} */
    public System.Logger.Level toSystemLevel() {
        return switch (this) {
            case EMERGENCY, ALERT, CRITICAL, ERROR -> System.Logger.Level.ERROR;
            case WARNING -> System.Logger.Level.WARNING;
            case NOTICE, INFO -> System.Logger.Level.INFO;
            case DEBUG -> System.Logger.Level.DEBUG;
            case TRACE -> System.Logger.Level.TRACE;
        };
    }
}
