package io.headroom.app;

import io.headroom.api.CallerArgument;
import io.headroom.api.OpenPerPhone;
import io.headroom.api.OwnPoints;
import io.headroom.api.PublishedSource;
import io.headroom.api.TileUrl;
import io.headroom.app.dataset.ServedVersion;
import io.headroom.app.web.BodyLimitFilter;
import io.headroom.app.web.ContentPolicy;
import io.headroom.app.web.PageFiles;
import io.headroom.app.web.ProblemValve;
import io.headroom.app.web.RateLimitFilter;
import io.headroom.app.web.SecurityHeadersFilter;
import io.headroom.snapshot.SnapshotPublisher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the parts together. */
@Configuration(proxyBeanMethods = false)
class Wiring {
  private static final double TILES_PER_QUESTION = 10;

  /** Dates are Beijing dates, wherever the server stands. */
  @Bean
  Clock clock() {
    return Clock.system(ZoneId.of("Asia/Shanghai"));
  }

  @Bean
  SnapshotPublisher snapshotPublisher() {
    return new SnapshotPublisher();
  }

  @Bean
  PublishedSource publishedSource(
      SnapshotPublisher publisher, HeadroomSettings settings, OwnPoints own, Clock clock) {
    return new PublishedSource(publisher, settings.disclosure(), own, clock);
  }

  @Bean
  DatasetLoading datasetLoading(ServedVersion served) {
    return DatasetLoading.start(served);
  }

  /** Readiness: not before the first dataset is in service. */
  @Bean
  HealthIndicator dataset(PublishedSource source) {
    return () -> source.isReady() ? Health.up().build() : Health.outOfService().build();
  }

  @Bean
  TileUrl tileUrl(HeadroomSettings settings) {
    return new TileUrl(settings.tileUrl());
  }

  @Bean
  OpenPerPhone openPerPhone(HeadroomSettings settings) {
    return new OpenPerPhone(settings.openRequestsPerPhone());
  }

  @Bean
  WebMvcConfigurer callers() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
      }
    };
  }

  @Bean
  PageFiles pageFiles() {
    return new PageFiles();
  }

  @Bean
  FilterRegistrationBean<SecurityHeadersFilter> securityHeaders(HeadroomSettings settings)
      throws IOException {
    FilterRegistrationBean<SecurityHeadersFilter> filter =
        new FilterRegistrationBean<>(
            new SecurityHeadersFilter(ContentPolicy.of(pages(), settings.tileUrl())));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  private static List<String> pages() throws IOException {
    List<String> pages = new ArrayList<>();
    for (Resource page :
        new PathMatchingResourcePatternResolver().getResources("classpath*:static/*.html")) {
      pages.add(page.getContentAsString(StandardCharsets.UTF_8));
    }
    return pages;
  }

  @Bean
  FilterRegistrationBean<RateLimitFilter> rateLimit(HeadroomSettings settings) {
    FilterRegistrationBean<RateLimitFilter> filter =
        new FilterRegistrationBean<>(
            new RateLimitFilter(settings.rateLimit(), settings.rateLimitBurst()));
    filter.addUrlPatterns("/api/*", "/ogc/*");
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    filter.setEnabled(settings.rateLimit() > 0);
    return filter;
  }

  /** A map asks for a screen of tiles at once, and again with every move. */
  @Bean
  FilterRegistrationBean<RateLimitFilter> tileRateLimit(HeadroomSettings settings) {
    FilterRegistrationBean<RateLimitFilter> filter =
        new FilterRegistrationBean<>(
            new RateLimitFilter(
                TILES_PER_QUESTION * settings.rateLimit(),
                TILES_PER_QUESTION * settings.rateLimitBurst()));
    filter.addUrlPatterns("/tiles/*");
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    filter.setEnabled(settings.rateLimit() > 0);
    return filter;
  }

  @Bean
  FilterRegistrationBean<BodyLimitFilter> bodyLimit() {
    FilterRegistrationBean<BodyLimitFilter> filter =
        new FilterRegistrationBean<>(new BodyLimitFilter());
    filter.addUrlPatterns("/api/*");
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
    return filter;
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsInsteadOfHtml() {
    return factory ->
        factory.addContextCustomizers(
            context -> {
              StandardHost host = (StandardHost) context.getParent();
              host.setErrorReportValveClass(ProblemValve.class.getName());
              host.getPipeline().addValve(new ProblemValve());
            });
  }
}
