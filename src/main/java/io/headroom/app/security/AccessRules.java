package io.headroom.app.security;

import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAnyRole;
import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAuthority;
import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasRole;
import static org.springframework.security.authorization.AuthorizationManagers.allOf;

import jakarta.servlet.DispatcherType;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Who may ask for what, by path; the first rule that names a path counts.
 *
 * <p>A rule without a method holds for every method, those a path does not have included. Reading
 * is open unless a rule says otherwise; what changes something and is not named is for nobody.
 * Whose request or token it is, the controllers decide.
 */
final class AccessRules {
  private static final String V1 = "/api/v1/";

  private final AuthorizeHttpRequestsConfigurer<HttpSecurity>
          .AuthorizationManagerRequestMatcherRegistry
      paths;

  private AccessRules(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          paths) {
    this.paths = paths;
  }

  static void write(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          paths) {
    AccessRules rules = new AccessRules(paths);
    // What has passed the gate is sent on inside the house.
    paths
        .dispatcherTypeMatchers(
            DispatcherType.FORWARD,
            DispatcherType.INCLUDE,
            DispatcherType.ERROR,
            DispatcherType.ASYNC)
        .permitAll();
    rules.identity();
    rules.requests();
    rules.planning();
    rules.publicOpening();
    rules.lookUps();
    rules.everythingElse();
  }

  private void identity() {
    paths.requestMatchers(V1 + "session").permitAll();
    paths
        .requestMatchers(V1 + "session/password", V1 + "tokens", V1 + "tokens/**")
        .hasAuthority(SignedIn.SESSION);
    paths.requestMatchers(HttpMethod.GET, V1 + "accounts", V1 + "accounts/**").hasRole("ADMIN");
    // A stolen token must not be able to make itself an account, or a password.
    paths
        .requestMatchers(V1 + "accounts", V1 + "accounts/**")
        .access(allOf(hasRole("ADMIN"), hasAuthority(SignedIn.SESSION)));
  }

  private void requests() {
    paths.requestMatchers(HttpMethod.POST, V1 + "requests").permitAll();
    paths
        .requestMatchers(V1 + "requests", V1 + "requests.csv", V1 + "requests/batch")
        .access(installers());
    paths
        .requestMatchers(
            V1 + "requests/*/transitions",
            V1 + "requests/*/approvals",
            V1 + "requests/*/approvals/**")
        .access(planners());
    paths
        .requestMatchers(
            V1 + "requests/*",
            V1 + "requests/*/withdraw",
            V1 + "requests/*/ready",
            V1 + "requests/*/rating")
        .permitAll();
  }

  private void planning() {
    paths
        .requestMatchers(HttpMethod.POST, V1 + "permits")
        .access(hasAnyRole("AUTHORITY", "PLANNER", "ADMIN"));
    paths.requestMatchers(V1 + "permits", V1 + "permits/**", V1 + "indicators").access(planners());
    paths
        .requestMatchers(
            V1 + "constraints/register",
            V1 + "assets",
            V1 + "assets/**",
            V1 + "what-if",
            V1 + "what-if/**",
            V1 + "scenarios",
            V1 + "scenarios/**",
            V1 + "datasets",
            V1 + "datasets/**",
            V1 + "outages/planned",
            V1 + "outages/planned/**")
        .access(planners());
  }

  private void publicOpening() {
    paths.requestMatchers(V1 + "subscriptions", V1 + "subscriptions/*").permitAll();
  }

  /** Open with any method, so that a wrong one is told what would be right. */
  private void lookUps() {
    paths
        .requestMatchers(
            V1 + "capacity",
            V1 + "places",
            V1 + "places/reverse",
            V1 + "constraints",
            V1 + "map/*",
            V1 + "outages",
            V1 + "outages/map",
            V1 + "changes",
            V1 + "export/*",
            V1 + "dataset",
            V1 + "dataset/report",
            V1 + "service-standards")
        .permitAll();
  }

  private void everythingElse() {
    for (HttpMethod reading : new HttpMethod[] {HttpMethod.GET, HttpMethod.HEAD}) {
      paths.requestMatchers(reading, "/api/**").permitAll();
    }
    paths.requestMatchers("/api/**").denyAll();
    paths.requestMatchers("/actuator/health", "/actuator/health/**").permitAll();
    paths.requestMatchers("/actuator", "/actuator/**").denyAll();
    paths.anyRequest().permitAll();
  }

  private static AuthorizationManager<RequestAuthorizationContext> installers() {
    return hasAnyRole("INSTALLER", "PLANNER", "ADMIN");
  }

  private static AuthorizationManager<RequestAuthorizationContext> planners() {
    return hasAnyRole("PLANNER", "ADMIN");
  }
}
