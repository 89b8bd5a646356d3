package org.glujava.bench.report;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.glujava.bench.measure.Estimate;
import org.glujava.lab.LabException;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.Styler;
import org.w3c.dom.Document;

/** Draws one column of a table: a bar for each row, those of one subject in one colour. */
final class Plot {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 480;

    private Plot() {}

    static String svg(Table table) {
        List<Row> rows = table.rows().stream()
                .filter(row -> row.values().containsKey(table.plotted()))
                .toList();
        Set<String> whats = new LinkedHashSet<>();
        Set<String> subjects = new LinkedHashSet<>();
        rows.forEach(row -> {
            whats.add(row.what());
            subjects.add(row.subject());
        });
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(table.title())
                .yAxisTitle(table.plotted())
                .theme(Styler.ChartTheme.XChart)
                .build();
        chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideS);
        chart.getStyler().setLegendLayout(Styler.LegendLayout.Horizontal);
        chart.getStyler().setXAxisLabelRotation(20);
        for (String subject : subjects) {
            List<Double> values = new ArrayList<>();
            List<Double> spreads = new ArrayList<>();
            for (String what : whats) {
                Optional<Estimate> value = rows.stream()
                        .filter(row -> row.what().equals(what) && row.subject().equals(subject))
                        .map(row -> row.values().get(table.plotted()))
                        .findFirst();
                values.add(value.map(Estimate::median).orElse(0.0));
                spreads.add(value.map(one -> (one.high() - one.low()) / 2).orElse(0.0));
            }
            chart.addSeries(subject, List.copyOf(whats), values, spreads);
        }
        return drawn(chart);
    }

    private static String drawn(CategoryChart chart) {
        SVGGraphics2D graphics = new SVGGraphics2D(document());
        graphics.setSVGCanvasSize(new java.awt.Dimension(WIDTH, HEIGHT));
        chart.paint(graphics, WIDTH, HEIGHT);
        StringWriter text = new StringWriter();
        try {
            graphics.stream(text, true);
        } catch (IOException e) {
            throw new LabException("cannot draw '" + chart.getTitle() + "'", e);
        }
        return text.toString();
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().getDOMImplementation()
                    .createDocument("http://www.w3.org/2000/svg", "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this JDK has no XML", e);
        }
    }
}
