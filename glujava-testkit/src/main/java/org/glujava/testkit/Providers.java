package org.glujava.testkit;

import java.util.ServiceLoader;
import org.glujava.instance.SpiCheck;
import org.glujava.instance.StartFailure;
import org.glujava.spi.TranslatorProvider;

/** Finds the generated code of translators. */
final class Providers {
    private Providers() {}

    /** Returns the provider of a translator, which fits this version of GluJava. */
    static TranslatorProvider of(Class<?> translator) {
        TranslatorProvider found = foundFor(translator);
        StartFailure refusal = SpiCheck.refusal(found, "the class path");
        if (refusal != null) {
            throw new IllegalArgumentException(refusal.getMessage() + ": " + refusal.detail() + ". " + refusal.hint());
        }
        return found;
    }

    private static TranslatorProvider foundFor(Class<?> translator) {
        return ServiceLoader.load(TranslatorProvider.class, translator.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.className().equals(translator.getName()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no generated code was found for "
                        + translator.getName() + ": has it a @Translator annotation, and was it compiled with"
                        + " glujava-processor on the processor path?"));
    }
}
