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
 * What a provider says, once and checked: it is compiled by others, with whatever version of GluJava, and may say
 * anything.
 */
record CheckedProvider(
        TranslatorProvider provider,
        String name,
        String className,
        List<OptionSpec> options,
        List<FopBinding> fops,
        Callbacks callbacks)
        implements TranslatorProvider {
    /** Throws what the provider throws, and IllegalArgumentException for what does not fit. */
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
            option.keys().forEach(key -> require(keys.add(key), "it has the option '" + key + "' twice"));
            PublishedOption.of(option); // its range must be one
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
