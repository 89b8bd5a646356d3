package org.glujava.spi;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.glujava.Subvolume;
import org.glujava.type.Percent;
import org.glujava.type.PercentOrSize;
import org.glujava.type.Size;
import org.jspecify.annotations.Nullable;

/**
 * The values of a translator's options. Generated code reads each by the method for its type.
 *
 * <p>A value is null if the volfile does not set the option and the option has no default. A required option is never
 * null.
 */
public interface OptionValues {
    /**
     * {@return the value of an option that is a text}
     *
     * @param key the option's key
     */
    @Nullable String string(String key);

    /**
     * {@return the value of an option that is a boolean}
     *
     * @param key the option's key
     */
    @Nullable Boolean booleanValue(String key);

    /**
     * {@return the value of an option that is an int}
     *
     * @param key the option's key
     */
    @Nullable Integer intValue(String key);

    /**
     * {@return the value of an option that is a long}
     *
     * @param key the option's key
     */
    @Nullable Long longValue(String key);

    /**
     * {@return the value of an option that is a double}
     *
     * @param key the option's key
     */
    @Nullable Double doubleValue(String key);

    /**
     * {@return the value of an option that is a duration}
     *
     * @param key the option's key
     */
    @Nullable Duration duration(String key);

    /**
     * {@return the value of an option that is a size}
     *
     * @param key the option's key
     */
    @Nullable Size size(String key);

    /**
     * {@return the value of an option that is a percentage}
     *
     * @param key the option's key
     */
    @Nullable Percent percent(String key);

    /**
     * {@return the value of an option that is a percentage or a size}
     *
     * @param key the option's key
     */
    @Nullable PercentOrSize percentOrSize(String key);

    /**
     * {@return the value of an option that is a path}
     *
     * @param key the option's key
     */
    @Nullable Path path(String key);

    /**
     * {@return the value of an option that is a subvolume}
     *
     * @param key the option's key
     */
    @Nullable Subvolume subvolume(String key);

    /**
     * {@return the value of an option that is a list of texts}
     *
     * @param key the option's key
     */
    @Nullable List<String> list(String key);

    /**
     * {@return the value of an option that is a constant of an enum}
     *
     * @param <E> the enum
     * @param key the option's key
     * @param type the class of the enum
     */
    <E extends Enum<E>> @Nullable E enumValue(String key, Class<E> type);

    /**
     * {@return the value of an option that is a list of constants of an enum}
     *
     * @param <E> the enum
     * @param key the option's key
     * @param type the class of the enum
     */
    <E extends Enum<E>> @Nullable List<E> enumList(String key, Class<E> type);
}
