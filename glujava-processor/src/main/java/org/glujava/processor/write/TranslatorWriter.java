package org.glujava.processor.write;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.annotation.processing.Filer;
import javax.lang.model.util.Elements;
import org.glujava.processor.Message;
import org.glujava.processor.Report;
import org.glujava.processor.model.TranslatorModel;

/** Writes the generated classes of each translator. */
public final class TranslatorWriter {
    private static final Pattern IMPORT = Pattern.compile("(?m)^import java\\.lang\\.(\\w+);$");

    private final Filer filer;
    private final Elements elements;
    private final ServicesFile services = new ServicesFile();

    public TranslatorWriter(Filer filer, Elements elements) {
        this.filer = filer;
        this.elements = elements;
    }

    /**
     * Writes the stubs, also for a class with faults: without stubs, javac would report each use of them, and hide the
     * real faults.
     */
    public void writeStubs(TranslatorModel translator, Report report) {
        write(translator, new StubsWriter(translator, known(translator)).write(), report);
    }

    /** Writes the provider of a class without faults. */
    public void writeProvider(TranslatorModel translator, Report report) {
        write(translator, new ProviderWriter(translator, known(translator)).write(), report);
        services.add(translator);
    }

    private KnownTypes known(TranslatorModel translator) {
        return new KnownTypes(elements, translator.element());
    }

    /** Returns the services file, which is written once, after all translators. */
    public ServicesFile services() {
        return services;
    }

    private void write(TranslatorModel translator, TypeSpec type, Report report) {
        String packageName = translator.type().packageName();
        JavaFile file = JavaFile.builder(packageName, type)
                .addFileComment(
                        "Generated from $L. Do not edit.", translator.type().canonicalName())
                .indent("    ")
                .build();
        try {
            file.toBuilder()
                    .skipJavaLangImports(!isJavaLangHidden(file, packageName))
                    .build()
                    .writeTo(filer);
        } catch (IOException e) {
            report.add(Message.WRITING_FAILED, translator.element(), type.name(), e);
        }
    }

    /**
     * Returns whether the author's package hides a class of java.lang that the file uses. Only then must the file
     * import that class.
     */
    private boolean isJavaLangHidden(JavaFile file, String packageName) {
        String prefix = packageName.isEmpty() ? "" : packageName + ".";
        return IMPORT.matcher(file.toString())
                .results()
                .anyMatch(used -> elements.getTypeElement(prefix + used.group(1)) != null);
    }
}
