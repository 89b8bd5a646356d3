package org.glujava.spi;

import java.util.List;
import org.glujava.TranslatorContext;

/**
 * A translator in a jar. The annotation processor writes a provider for each translator, and {@link
 * java.util.ServiceLoader} finds it.
 */
public interface TranslatorProvider {
    /** {@return the {@linkplain SpiVersion version} of the interfaces that the generated code was made for} */
    default int spiVersion() {
        return SpiVersion.NONE;
    }

    /** {@return the translator's name} */
    String name();

    /** {@return the name of the translator's class, for messages} */
    String className();

    /** {@return the options of the translator's constructor, in the order of its parameters} */
    List<OptionSpec> options();

    /** {@return the fops with a {@code @Fop} method, in the order of the fop table} */
    List<FopBinding> fops();

    /** {@return the other methods of the translator that GluJava calls} */
    default Callbacks callbacks() {
        return Callbacks.NONE;
    }

    /**
     * Makes an instance of the translator.
     *
     * @param context the instance's services
     * @param options the values of the options
     * @return the instance
     * @throws Exception any exception of the translator's constructor
     */
    Dispatcher create(TranslatorContext context, OptionValues options) throws Exception;
}
