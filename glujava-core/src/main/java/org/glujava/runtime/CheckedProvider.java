package org.glujava.runtime;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.glujava.TranslatorContext;
import org.glujava.fop.FopId;
import org.glujava.spi.Callbacks;
import org.glujava.spi.Dispatcher;
import org.glujava.spi.FopBinding;
import org.glujava.spi.OptionSpec;
import org.glujava.spi.OptionValues;
import org.glujava.spi.TranslatorProvider;

/**
 * The values of a provider, read once and checked: a provider in a jar may be compiled with any version of GluJava, and
 * may return anything.
 */
record CheckedProvider(
        TranslatorProvider provider,
        String name,
        String className,
        List<OptionSpec> options,
        List<FopBinding> fops,
        Callbacks callbacks)
        implements TranslatorProvider {
    /**
     * Throws the provider's exceptions, NullPointerException for a missing value, and IllegalArgumentException for a
     * wrong one.
     */
    static CheckedProvider of(TranslatorProvider provider) {
        CheckedProvider checked = new CheckedProvider(
                provider,
                Objects.requireNonNull(provider.name(), "it has no name"),
                Objects.requireNonNull(provider.className(), "it names no class"),
                List.copyOf(provider.options()),
                List.copyOf(provider.fops()),
                Objects.requireNonNull(provider.callbacks(), "it names no callbacks"));
        Set<FopId> hooked = new HashSet<>();
        for (FopBinding binding : checked.fops) {
            require(
                    hooked.add(binding.fop()),
                    "it hooks the fop " + binding.fop().fopName() + " twice");
        }
        Set<String> keys = new HashSet<>();
        for (OptionSpec option : checked.options) {
            for (String key : option.keys()) {
                require(keys.add(key), "it has the option '" + key + "' twice");
            }
            PublishedOption.of(option); // throws for a malformed range
        }
        return checked;
    }

    private static void require(boolean is, String otherwise) {
        if (!is) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    @Override
    public Dispatcher create(TranslatorContext context, OptionValues values) throws Exception {
        return Objects.requireNonNull(provider.create(context, values), "it made no dispatcher");
    }
}
