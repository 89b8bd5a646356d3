package org.glujava.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.glujava.fop.FopId;
import org.glujava.fop.FopTypes;
import org.glujava.processor.model.FopMethod;
import org.glujava.processor.model.FopParameter;
import org.glujava.processor.model.FopParameter.ReplyType;
import org.glujava.processor.model.ReconfigureMethod;
import org.glujava.processor.model.TranslatorModel;
import org.glujava.spi.Dispatcher;
import org.glujava.spi.OptionValues;
import org.glujava.spi.SlotReader;

/** Writes the nested class of a provider that calls the annotated methods. */
final class DispatcherWriter {
    static final String NAME = "FopDispatcher";

    private final TranslatorModel translator;

    DispatcherWriter(TranslatorModel translator) {
        this.translator = translator;
    }

    TypeSpec write() {
        TypeSpec.Builder type = TypeSpec.classBuilder(NAME)
                .addJavadoc("Calls the annotated methods of one instance.\n")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(Dispatcher.class)
                .addField(translator.type(), "translator", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(translator.type(), "translator")
                        .addStatement("this.translator = translator")
                        .build())
                .addMethod(dispatch());
        if (translator.reconfigure() != null) {
            type.addMethod(reconfigure(translator.reconfigure()));
        }
        new CallbacksWriter(translator.callbacks()).writeTo(type);
        return type.build();
    }

    private static MethodSpec reconfigure(ReconfigureMethod method) {
        CodeBlock values = method.parameters().stream().map(OptionCode::value).collect(CodeBlock.joining(",$W"));
        return MethodSpec.methodBuilder("reconfigure")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(OptionValues.class, "options")
                .addException(Exception.class)
                .addStatement("translator.$N($L)", method.name(), values)
                .build();
    }

    private MethodSpec dispatch() {
        var method = MethodSpec.methodBuilder("dispatch").addAnnotation(Override.class);
        if (translator.methods().stream().anyMatch(DispatcherWriter::casts)) {
            // The fop determines the type of the frame, which the compiler cannot know.
            method.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "$S", "unchecked")
                    .build());
        }
        method.addModifiers(Modifier.PUBLIC)
                .addParameter(FopId.class, "fop")
                .addParameter(GeneratedNames.ANY_FRAME, "frame")
                .addParameter(SlotReader.class, "args")
                .addException(Exception.class)
                .beginControlFlow("switch (fop)");
        casesByCall().values().forEach(alike -> method.addCode(call(alike)));
        return method.addStatement(
                        "default -> throw new $T($S + fop.fopName())",
                        IllegalArgumentException.class,
                        "no @Fop method for ")
                .endControlFlow()
                .build();
    }

    /** Groups the methods by the code of their call: several fops with the same call need one case. */
    private Map<CodeBlock, List<FopMethod>> casesByCall() {
        return translator.methods().stream()
                .collect(Collectors.groupingBy(DispatcherWriter::body, LinkedHashMap::new, Collectors.toList()));
    }

    private static CodeBlock call(List<FopMethod> alike) {
        String constants = alike.stream().map(method -> method.fop().constant()).collect(Collectors.joining(",$W"));
        return CodeBlock.builder()
                .add("case " + constants + (alike.size() > 1 ? " ->$W" : " -> "))
                .add(body(alike.get(0)))
                .build();
    }

    private static CodeBlock body(FopMethod method) {
        CodeBlock values = method.parameters().stream()
                .map(parameter -> value(method, parameter))
                .collect(CodeBlock.joining(", "));
        CodeBlock call = CodeBlock.of("translator.$N($L);\n", method.name(), values);
        if (!method.takesNamedArguments()) {
            return call;
        }
        return CodeBlock.builder()
                .add("{\n$>")
                .add(
                        "$T a = $T.$LArgs(args);\n",
                        GeneratedNames.args(method.fop()),
                        FopTypes.class,
                        method.fop().javaName())
                .add(call)
                .add("$<}\n")
                .build();
    }

    private static CodeBlock value(FopMethod method, FopParameter parameter) {
        if (parameter instanceof FopParameter.Argument argument) {
            return CodeBlock.of("a.$N()", argument.slot().javaName());
        }
        if (parameter instanceof FopParameter.AllArguments all) {
            CodeBlock args = CodeBlock.of("$T.args(fop, args)", FopTypes.class);
            return switch (all.reply()) {
                case NAMED -> CodeBlock.of("($T) $L", GeneratedNames.args(method.fop()), args);
                case VARIABLE -> CodeBlock.of("($T) $L", GeneratedNames.REPLY_ARGS, args);
                case ANY -> args;
            };
        }
        return switch (((FopParameter.Frame) parameter).reply()) {
            case NAMED -> CodeBlock.of("($T) frame", GeneratedNames.frame(method.fop()));
            case VARIABLE -> CodeBlock.of("($T) frame", GeneratedNames.REPLY_FRAME);
            case ANY -> CodeBlock.of("frame");
        };
    }

    private static boolean casts(FopMethod method) {
        return method.parameters().stream().anyMatch(DispatcherWriter::casts);
    }

    private static boolean casts(FopParameter parameter) {
        return parameter instanceof FopParameter.Frame frame && frame.reply() != ReplyType.ANY
                || parameter instanceof FopParameter.AllArguments all && all.reply() != ReplyType.ANY;
    }
}
