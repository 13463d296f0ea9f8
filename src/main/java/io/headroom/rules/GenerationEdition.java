package io.headroom.rules;

/** Which edition of DL/T 2041 says how much generation the grid can take. */
public enum GenerationEdition {
  /** In force since 2026-06-18: a hosting capacity in kW for every asset. */
  DLT2041_2025,
  /** Superseded but still quoted: the reverse load ratio λ = (P_DG − P_L) / S_e. */
  DLT2041_2019
}
