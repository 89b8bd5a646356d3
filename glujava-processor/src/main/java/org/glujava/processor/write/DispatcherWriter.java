package org.glujava.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;
import org.glujava.fop.FopId;
import org.glujava.processor.model.FopMethod;
import org.glujava.processor.model.FopParameter;
import org.glujava.processor.model.TranslatorModel;
import org.glujava.record.Window;
import org.glujava.spi.Dispatcher;

/** The nested class of a provider that calls the {@code @Fop} methods. */
final class DispatcherWriter {
    static final String NAME = "FopDispatcher";

    private final TranslatorModel translator;

    DispatcherWriter(TranslatorModel translator) {
        this.translator = translator;
    }

    TypeSpec write() {
        return TypeSpec.classBuilder(NAME)
                .addJavadoc("Calls the {@code @Fop} methods of one instance.\n")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(Dispatcher.class)
                .addField(translator.type(), "translator", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(translator.type(), "translator")
                        .addStatement("this.translator = translator")
                        .build())
                .addMethod(dispatch())
                .build();
    }

    private MethodSpec dispatch() {
        var method = MethodSpec.methodBuilder("dispatch").addAnnotation(Override.class);
        if (translator.methods().stream().anyMatch(DispatcherWriter::casts)) {
            // Which fop it is says which frame it is; the compiler cannot know.
            method.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "$S", "unchecked")
                    .build());
        }
        method.addModifiers(Modifier.PUBLIC)
                .addParameter(FopId.class, "fop")
                .addParameter(Names.ANY_FRAME, "frame")
                .addParameter(Window.class, "args")
                .addException(Exception.class)
                .beginControlFlow("switch (fop)");
        for (FopMethod fopMethod : translator.methods()) {
            method.addCode(call(fopMethod));
        }
        return method.addStatement(
                        "default -> throw new $T($S + fop.fopName())",
                        IllegalArgumentException.class,
                        "no @Fop method for ")
                .endControlFlow()
                .build();
    }

    private static CodeBlock call(FopMethod method) {
        CodeBlock values = method.parameters().stream()
                .map(parameter -> value(method, parameter))
                .collect(CodeBlock.joining(", "));
        CodeBlock call = CodeBlock.of("translator.$N($L);\n", method.name(), values);
        if (method.wanted() == 0) {
            return CodeBlock.of("case $L -> $L", method.fop().constant(), call);
        }
        return CodeBlock.builder()
                .add("case $L -> {\n$>", method.fop().constant())
                .add("$1T a = $1T.borrowed(args);\n", Names.args(method.fop()))
                .add(call)
                .add("$<}\n")
                .build();
    }

    private static CodeBlock value(FopMethod method, FopParameter parameter) {
        if (parameter instanceof FopParameter.Argument argument) {
            return CodeBlock.of("a.$N()", argument.slot().javaName());
        }
        return casts(parameter) ? CodeBlock.of("($T) frame", Names.frame(method.fop())) : CodeBlock.of("frame");
    }

    private static boolean casts(FopMethod method) {
        return method.parameters().stream().anyMatch(DispatcherWriter::casts);
    }

    private static boolean casts(FopParameter parameter) {
        return parameter instanceof FopParameter.Frame frame && !frame.ofAnyFop();
    }
}
