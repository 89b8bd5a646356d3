package org.glujava.runtime;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import org.glujava.spi.TranslatorProvider;
import org.jspecify.annotations.Nullable;

/**
 * Makes the providers that a jar's META-INF/services lists, as {@link ServiceLoader} does. The latter takes 6 ms in a
 * JVM that has just started, most of them for the JDK's own modules.
 */
final class ListedProviders {
    private static final String FILE = "META-INF/services/" + TranslatorProvider.class.getName();

    private ListedProviders() {}

    /** Throws ServiceConfigurationError, as ServiceLoader does. */
    static List<TranslatorProvider> of(TranslatorLoader loader) {
        List<TranslatorProvider> found = read(loader);
        if (found == null) {
            found = new ArrayList<>();
            for (TranslatorProvider provider : ServiceLoader.load(TranslatorProvider.class, loader)) {
                found.add(provider);
            }
        }
        return found;
    }

    /** Returns null if anything is wrong. Then ServiceLoader tries again, and reports it. */
    private static @Nullable List<TranslatorProvider> read(TranslatorLoader loader) {
        try {
            Set<String> names = new LinkedHashSet<>();
            for (byte[] list : loader.contents(FILE)) {
                addNames(new String(list, StandardCharsets.UTF_8), names);
            }
            List<TranslatorProvider> providers = new ArrayList<>();
            for (String name : names) {
                Class<?> type = Class.forName(name, false, loader);
                if (!TranslatorProvider.class.isAssignableFrom(type)) {
                    return null;
                }
                providers.add(make(type.getConstructor()));
            }
            return providers;
        } catch (IOException | ReflectiveOperationException | LinkageError | RuntimeException e) {
            return null;
        }
    }

    /** Throws at once: a class that could not be initialized gives another reason the next time. */
    private static TranslatorProvider make(Constructor<?> constructor) {
        Throwable why;
        try {
            return (TranslatorProvider) constructor.newInstance();
        } catch (InvocationTargetException e) {
            why = e.getCause();
        } catch (ReflectiveOperationException | LinkageError e) {
            why = e;
        }
        throw new ServiceConfigurationError(
                TranslatorProvider.class.getName() + ": Provider "
                        + constructor.getDeclaringClass().getName() + " could not be instantiated",
                why);
    }

    /** Adds the names of a list, of which each line may have a comment. */
    private static void addNames(String list, Set<String> names) {
        int begin = 0;
        while (begin < list.length()) {
            int end = endOfLine(list, begin);
            int comment = list.indexOf('#', begin);
            String name = list.substring(begin, comment >= 0 && comment < end ? comment : end)
                    .trim();
            if (!name.isEmpty()) {
                names.add(name);
            }
            begin = end + 1;
        }
    }

    private static int endOfLine(String list, int begin) {
        int end = begin;
        while (end < list.length() && list.charAt(end) != '\n' && list.charAt(end) != '\r') {
            end++;
        }
        return end;
    }
}
