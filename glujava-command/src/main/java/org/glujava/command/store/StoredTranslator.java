package org.glujava.command.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An installed translator.
 *
 * @param name its name in volfiles
 * @param version the version of its jar
 * @param className its class
 * @param jar the path of its jar, which does not change with the version
 * @param folder the name of the version's folder
 * @param previous the name of the folder of the version before it, for a rollback; null for none
 * @param types the types that a volume can have instead of {@code option jar}
 * @param fault what is wrong with its files; null for nothing
 */
public record StoredTranslator(
        String name,
        String version,
        String className,
        String jar,
        String folder,
        @Nullable String previous,
        List<String> types,
        @Nullable String fault) {}
