package org.glujava.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.glujava.TranslatorContext;
import org.glujava.fop.FopId;
import org.glujava.processor.model.FopMethod;
import org.glujava.processor.model.TranslatorModel;
import org.glujava.spi.Callbacks;
import org.glujava.spi.Dispatcher;
import org.glujava.spi.FopBinding;
import org.glujava.spi.OptionSpec;
import org.glujava.spi.OptionValues;
import org.glujava.spi.SpiVersion;
import org.glujava.spi.TranslatorProvider;

/** Writes the provider of a translator, such as {@code NegativeLookupProvider}, which the runtime finds in the jar. */
final class ProviderWriter {
    private final TranslatorModel translator;
    private final KnownTypes known;

    ProviderWriter(TranslatorModel translator, KnownTypes known) {
        this.translator = translator;
        this.known = known;
    }

    TypeSpec write() {
        var type = TypeSpec.classBuilder(translator.generated("Provider"))
                .addJavadoc("Makes instances of {@link $T} and calls their annotated methods.\n", translator.type())
                .addOriginatingElement(translator.element())
                .addAnnotations(known.generated())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(TranslatorProvider.class)
                .addMethod(MethodSpec.constructorBuilder()
                        .addJavadoc("For {@link java.util.ServiceLoader}.\n")
                        .addModifiers(Modifier.PUBLIC)
                        .build())
                .addMethod(getter(
                                "spiVersion",
                                TypeName.INT,
                                "Returns the version of the interfaces that this class was made for.")
                        .addStatement("return $L", SpiVersion.CURRENT)
                        .build())
                .addMethod(getter("name", ClassName.get(String.class), "Returns the translator's name in a volfile.")
                        .addStatement("return $S", translator.name())
                        .build())
                .addMethod(getter(
                                "className",
                                ClassName.get(String.class),
                                "Returns the name of the translator's class, for messages.")
                        .addStatement("return $S", translator.type().reflectionName())
                        .build())
                .addMethod(
                        getter("options", listOf(OptionSpec.class), "Returns the options that its constructor takes.")
                                .addStatement(
                                        "return $T.of($L)",
                                        List.class,
                                        lines(translator.options().stream()
                                                .map(OptionCode::spec)
                                                .toList()))
                                .build())
                .addMethod(getter(
                                "fops",
                                listOf(FopBinding.class),
                                "Returns the fops that it hooks. All others stay native.")
                        .addStatement(
                                "return $T.of($L)",
                                List.class,
                                lines(translator.methods().stream()
                                        .map(ProviderWriter::binding)
                                        .toList()))
                        .build());
        if (!translator.callbacks().isEmpty()) {
            type.addMethod(callbacks());
        }
        return type.addMethod(create())
                .addType(new DispatcherWriter(translator).write())
                .build();
    }

    private MethodSpec callbacks() {
        return getter("callbacks", ClassName.get(Callbacks.class), "Returns its other methods that GluJava calls.")
                .addStatement("return $L", new CallbacksWriter(translator.callbacks()).binding())
                .build();
    }

    private MethodSpec create() {
        CodeBlock values =
                lines(translator.parameters().stream().map(OptionCode::value).toList());
        return getter("create", ClassName.get(Dispatcher.class), "Makes an instance.")
                .addParameter(TranslatorContext.class, "context")
                .addParameter(OptionValues.class, "options")
                .addException(Exception.class)
                .addStatement("return new $L(new $T($L))", DispatcherWriter.NAME, translator.type(), values)
                .build();
    }

    private static CodeBlock binding(FopMethod method) {
        return CodeBlock.of(
                "new $T($T.$L, $S, 0b$L)",
                FopBinding.class,
                FopId.class,
                method.fop().constant(),
                method.name(),
                Integer.toBinaryString(method.wanted()));
    }

    /** Puts each item on a separate line. */
    private static CodeBlock lines(List<CodeBlock> items) {
        return items.isEmpty()
                ? CodeBlock.of("")
                : CodeBlock.builder()
                        .add("\n")
                        .add(CodeBlock.join(items, ",\n"))
                        .build();
    }

    private static TypeName listOf(Class<?> type) {
        return ParameterizedTypeName.get(List.class, type);
    }

    private static MethodSpec.Builder getter(String name, TypeName type, String javadoc) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc("$L\n", javadoc)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type);
    }
}
